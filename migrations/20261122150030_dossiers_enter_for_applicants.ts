import { type Kysely, sql } from 'kysely';

/** What the desk enters for whoever comes to the counter: by whom, where, and who stands there for the applicant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Nearly always the agency that decides takes in what it decides, too: then there is no other.
  await sql`
    alter table dossiers.dossier
      add column enterer_id bigint references server.account,
      add column receiving_agency_id bigint references organisations.agency,
      add column support_agency_id bigint references organisations.agency,
      add constraint desk_enters_what_is_not_online check ((channel = 2) = (enterer_id is null))`.execute(db);
  await sql`
    create index on dossiers.dossier (receiving_agency_id, id) where receiving_agency_id is not null`.execute(
    db,
  );
  await sql`
    alter table dossiers.dossier_file
      add column originals smallint check (originals between 0 and 99),
      add column copies smallint check (copies between 0 and 99)`.execute(db);
  await sql`
    create table dossiers.representation (
      dossier_id bigint primary key references dossiers.dossier,
      representative_id bigint not null references people.person,
      kind text not null check (kind in ('legal', 'authorised', 'hired')),
      document_id bigint references files.file,
      valid_until date,
      recorded_at timestamptz(3) not null,
      recorder_id bigint not null references server.account
    )`.execute(db);
  await sql`create index on dossiers.representation (representative_id)`.execute(db);
}
