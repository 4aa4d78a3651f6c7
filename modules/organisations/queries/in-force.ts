import { type SqlBool, sql } from 'kysely';
import type { Refine } from '../../../server/kit/index.ts';
import type { Unit } from '../model.ts';

/** The communes that exist on a day, by words of their name without tone marks. */
export function communesOn(day: Temporal.PlainDate, words: string | null): Refine<Unit> {
  return (query) => {
    const on = day.toString();
    const existing = query
      .where('t.level', '=', 'commune')
      .where((eb) => eb.or([eb('t.validFrom', 'is', null), eb('t.validFrom', '<=', on)]))
      .where((eb) => eb.or([eb('t.validTo', 'is', null), eb('t.validTo', '>', on)]));
    if (words === null) return existing;
    return existing.where(sql<SqlBool>`t.plain_name like server.pattern(${words})`);
  };
}
