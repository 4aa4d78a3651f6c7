import { type SqlBool, sql } from 'kysely';
import { bearsWords, inForce, type Refine } from '../../../server/kit/index.ts';
import type { Procedure } from '../model.ts';

/** The procedures in force on a day, by words of the name without tone marks, or by the beginning of the code. */
export function matching(day: Temporal.PlainDate, words: string | null): Refine<Procedure> {
  return (query) => {
    const current = query.where(inForce('t', day));
    if (words === null) return current;
    return current.where(sql<SqlBool>`(${bearsWords(words)} or starts_with(t.code, ${words}))`);
  };
}
