import { type SqlBool, sql } from 'kysely';
import type { Refine } from '../../../server/kit/index.ts';
import type { School } from '../model.ts';

/** Schools by words of their name without tone marks; `null` means all. */
export function named(words: string | null): Refine<School> {
  return (query) =>
    words === null ? query : query.where(sql<SqlBool>`t.plain_name like server.pattern(${words})`);
}
