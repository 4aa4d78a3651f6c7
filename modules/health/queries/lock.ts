import { type Kysely, sql } from 'kysely';

/** Lets one at a time go on who locks the same name, until the transaction ends. */
export async function lock(db: Kysely<unknown>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`health ${name}`}, 0))`.execute(db);
}
