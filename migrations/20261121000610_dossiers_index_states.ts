import { type Kysely, sql } from 'kysely';

/** The newest dossiers of an agency in one state, and the files of a dossier in their order, are found by an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on dossiers.dossier (agency_id, state, id)`.execute(db);
  await sql`create index on dossiers.dossier_file (dossier_id, id)`.execute(db);
}
