import { type Kysely, sql } from 'kysely';

/** Persons by the words of their names, each with a blank before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on people.person using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`drop index people.person_plain_name_idx`.execute(db);
}
