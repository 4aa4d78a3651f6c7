import { type Kysely, sql } from 'kysely';

/** What an agency has in hand is found by the indexes: the oldest first, and by when it is late. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index open_dossier_by_age on dossiers.dossier (agency_id, submitted_at, id)
    where finished_at is null and submitted_at is not null`.execute(db);
  await sql`
    create index open_dossier_of_agency_by_deadline on dossiers.dossier (agency_id, late_from, id)
    where finished_at is null and late_from is not null`.execute(db);
}
