import { type Kysely, sql } from 'kysely';

/** The newest dossiers of an agency in one state are found by an index, however many there are in others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on dossiers.dossier (agency_id, state, id)`.execute(db);
}
