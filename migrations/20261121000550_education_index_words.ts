import { type Kysely, sql } from 'kysely';

/** Schools by the words of their names, each with a blank before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on education.school using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`drop index education.school_plain_name_idx`.execute(db);
}
