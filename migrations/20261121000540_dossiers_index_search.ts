import { type Kysely, sql } from 'kysely';

/** Dossiers by the beginning of the code, and those of a procedure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on dossiers.dossier (code collate "C")`.execute(db);
  await sql`create index on dossiers.dossier (procedure_id, id)`.execute(db);
}
