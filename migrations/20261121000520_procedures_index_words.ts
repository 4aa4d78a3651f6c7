import { type Kysely, sql } from 'kysely';

/** Procedures by the words of their names, each with a blank before it, and by the beginning of the code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on procedures.procedure_version using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`drop index procedures.procedure_version_by_plain_name`.execute(db);
  await sql`create index on procedures.procedure (code collate "C")`.execute(db);
}
