import { type SqlBool, sql } from 'kysely';
import type { Refine } from '../../../server/kit/index.ts';
import type { Procedure } from '../model.ts';

/** The procedures in force on a day, by words of the name without tone marks, or by the beginning of the code. */
export function matching(day: Temporal.PlainDate, words: string | null): Refine<Procedure> {
  return (query) => {
    const on = day.toString();
    const inForce = query
      .where((eb) => eb.or([eb('t.validFrom', 'is', null), eb('t.validFrom', '<=', on)]))
      .where((eb) => eb.or([eb('t.validTo', 'is', null), eb('t.validTo', '>', on)]));
    if (words === null) return inForce;
    return inForce.where(
      sql<SqlBool>`(t.plain_name like server.pattern(${words}) or starts_with(t.code, ${words}))`,
    );
  };
}
