import { type Kysely, sql } from 'kysely';

/**
 * Until the transaction ends, PostgreSQL plans each statement for the tables as they are: they may grow a thousandfold
 * while a file is read, and a plan that was good for the first rows is not for the last.
 */
export async function planEachTime(db: Kysely<unknown>): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(db);
}
