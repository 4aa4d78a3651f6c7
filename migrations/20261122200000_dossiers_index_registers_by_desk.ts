import { type Kysely, sql } from 'kysely';

/** The register of an office has what its desk received, whoever decides it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index dossiers.dossier_agency_id_received_at_id_idx`.execute(db);
  await sql`
    create index dossier_desk_received_at on dossiers.dossier
      ((coalesce(receiving_agency_id, agency_id)), received_at, id) where received_at is not null`.execute(
    db,
  );
}
