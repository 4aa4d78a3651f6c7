import { type Kysely, sql } from 'kysely';

/** Schools with their classes and pupils; the register of diplomas and that of the copies made from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema education`.execute(db);
  await createSchools(db);
  await createDiplomas(db);
}

async function createSchools(db: Kysely<unknown>): Promise<void> {
  await sql`
    create domain education.school_year as text check (
      case when value ~ '^(19|20)[0-9]{2}-(19|20)[0-9]{2}$'
        then right(value, 4)::integer = left(value, 4)::integer + 1 else false end)`.execute(db);
  await sql`
    create table education.school (
      id bigint generated always as identity primary key,
      code text not null unique check (length(code) between 1 and 40),
      name text not null check (length(name) between 1 and 200),
      level text not null check (level in ('preschool', 'primary', 'lower-secondary', 'upper-secondary')),
      unit_id bigint not null references organisations.unit,
      agency_id bigint not null references organisations.agency,
      plain_name text not null generated always as (server.plain(name)) stored
    )`.execute(db);
  await sql`create index on education.school using gin (plain_name gin_trgm_ops)`.execute(db);
  await sql`create index on education.school (unit_id)`.execute(db);
  await sql`create index on education.school (agency_id)`.execute(db);
  // A foreign key cannot ask for the level of the unit; that of a unit never changes.
  await sql`
    create function education.refuse_other_than_commune() returns trigger language plpgsql as $$
    begin
      if not exists (select from organisations.unit where id = new.unit_id and level = 'commune') then
        raise check_violation using message = 'a school stands in a commune', constraint = 'school_is_in_commune';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger school_is_in_commune before insert or update of unit_id on education.school
    for each row execute function education.refuse_other_than_commune()`.execute(db);
  await sql`
    create table education.school_class (
      id bigint generated always as identity primary key,
      school_id bigint not null references education.school,
      school_year education.school_year not null,
      name text not null check (length(name) between 1 and 50),
      unique (id, school_year),
      unique (school_id, school_year, name)
    )`.execute(db);
  // The school year stands here, too, so that a person has one place in it; the key keeps both the same.
  await sql`
    create table education.pupil (
      id bigint generated always as identity primary key,
      person_id bigint not null references people.person,
      class_id bigint not null,
      school_year education.school_year not null,
      foreign key (class_id, school_year) references education.school_class (id, school_year),
      constraint one_class_in_a_school_year unique (person_id, school_year)
    )`.execute(db);
  await sql`create index on education.pupil (class_id, id)`.execute(db);
}

async function createDiplomas(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table education.diploma (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      holder_id bigint not null references people.person,
      kind text not null check (kind in ('lower-secondary', 'upper-secondary')),
      number text not null check (length(number) between 1 and 50),
      year integer not null check (year between 1945 and 9999),
      issued_on date not null check (extract(year from issued_on) >= year),
      unique (agency_id, kind, number)
    )`.execute(db);
  await sql`create index on education.diploma (holder_id, issued_on desc, id desc)`.execute(db);
  await sql`
    create trigger diploma_is_append_only before update or delete or truncate on education.diploma
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table education.diploma_copy (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      diploma_id bigint not null references education.diploma,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null,
      number integer not null check (number > 0),
      copies integer not null check (copies between 1 and 20),
      issued_on date not null check (extract(year from issued_on) = year),
      issuer_id bigint not null references server.account,
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on education.diploma_copy (diploma_id)`.execute(db);
  await sql`
    create trigger diploma_copy_is_append_only before update or delete or truncate on education.diploma_copy
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table education.diploma_copy_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
}
