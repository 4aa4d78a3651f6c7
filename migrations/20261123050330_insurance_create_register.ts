import { type Kysely, sql } from 'kysely';

/** Health-insurance cards, numbered per agency and year without gaps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema insurance`.execute(db);
  await sql`
    create table insurance.health_card (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null,
      number integer not null check (number > 0),
      issued_on date not null check (extract(year from issued_on) = year),
      full_name text not null,
      birth_date date not null check (birth_date <= issued_on),
      facility text not null,
      registrar_id bigint not null references server.account,
      plain_name text not null generated always as (server.plain(full_name)) stored,
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on insurance.health_card (applicant_id)`.execute(db);
  await sql`
    create index on insurance.health_card using gin ((' ' || plain_name) gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  );
  await sql`
    create trigger health_card_is_append_only before update or delete or truncate on insurance.health_card
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table insurance.health_card_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
}
