import { type Kysely, sql } from 'kysely';

/** Units by the words of their names, each with a blank before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on organisations.unit using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`drop index organisations.unit_by_plain_name`.execute(db);
}
