import { type Kysely, sql } from 'kysely';

/**
 * Persons by the words of their names, each with a blank before it. Without a list of what waits to be indexed: every
 * search would read it, and persons are looked for more often than they are entered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on people.person using gin ((' ' || plain_name) gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  );
  await sql`drop index people.person_plain_name_idx`.execute(db);
}
