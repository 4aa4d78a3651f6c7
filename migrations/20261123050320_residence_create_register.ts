import { type Kysely, sql } from 'kysely';

/** The register of permanent residence, numbered per agency and year without gaps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema residence`.execute(db);
  await sql`
    create table residence.residence_entry (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null,
      number integer not null check (number > 0),
      registered_on date not null check (extract(year from registered_on) = year),
      full_name text not null,
      birth_date date not null check (birth_date <= registered_on),
      address text not null,
      householder text,
      registrar_id bigint not null references server.account,
      plain_name text not null generated always as (server.plain(full_name)) stored,
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on residence.residence_entry (applicant_id)`.execute(db);
  await sql`
    create index on residence.residence_entry using gin ((' ' || plain_name) gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  );
  await sql`
    create trigger residence_entry_is_append_only before update or delete or truncate on residence.residence_entry
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table residence.residence_entry_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
}
