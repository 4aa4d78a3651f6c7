import { type Kysely, sql } from 'kysely';

/** The register of births (sổ đăng ký khai sinh), numbered per commune and year without gaps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema justice`.execute(db);
  await sql`
    create table justice.birth_entry (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null check (year between 1976 and 9999),
      number integer not null check (number > 0),
      dossier_code text not null,
      registered_on date not null,
      registered_at timestamptz(3) not null,
      child_name text not null,
      child_sex text not null check (child_sex in ('female', 'male')),
      child_birth_date date not null,
      birth_place text not null,
      ethnicity text not null,
      nationality text not null,
      mother_name text not null,
      father_name text,
      verification_code text not null unique check (length(verification_code) >= 20),
      registrar_id bigint not null references server.account,
      registrar_name text not null,
      extract_file_id bigint references files.file,
      unique (agency_id, year, number),
      check (child_birth_date <= registered_on)
    )`.execute(db);
  await sql`
    create table justice.birth_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
  await sql`
    create function justice.refuse_gap() returns trigger language plpgsql as
    $$ begin raise exception 'entries of the register are never deleted'; end $$`.execute(db);
  await sql`
    create trigger birth_entry_is_never_deleted before delete or truncate on justice.birth_entry
    for each statement execute function justice.refuse_gap()`.execute(db);
}
