import { type Kysely, sql } from 'kysely';

/** Which version of a dossier somebody has seen, what has happened since, and for which office it was done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dossiers.dossier add column version integer not null default 1`.execute(db);
  await sql`
    alter table dossiers.event
      add column version integer not null default 0,
      add column office_id bigint references organisations.agency,
      add column acting_for_id bigint references server.account`.execute(db);
  await sql`
    create function dossiers.count_version() returns trigger language plpgsql as
    $$ begin new.version := old.version + 1; return new; end $$`.execute(db);
  await sql`
    create trigger change_makes_a_version before update on dossiers.dossier
    for each row execute function dossiers.count_version()`.execute(db);
  // Its files are part of a dossier.
  await sql`
    create function dossiers.follow_files() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set version = version where id = new.dossier_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger file_makes_a_version after insert or update on dossiers.dossier_file
    for each row execute function dossiers.follow_files()`.execute(db);
}
