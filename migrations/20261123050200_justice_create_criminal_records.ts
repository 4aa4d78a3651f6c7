import { type Kysely, sql } from 'kysely';

/** Convictions (án tích), and the certificates that state them or that there are none (Phiếu lý lịch tư pháp). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table justice.conviction (
      id bigint generated always as identity primary key,
      person_id bigint not null references people.person,
      court text not null check (length(court) between 1 and 300),
      judgment text not null check (length(judgment) between 1 and 100),
      judged_on date not null,
      offence text not null check (length(offence) between 1 and 1000),
      sentence text not null check (length(sentence) between 1 and 1000),
      cleared_on date,
      check (cleared_on > judged_on),
      unique (person_id, court, judgment)
    )`.execute(db);
  await sql`comment on column justice.conviction.cleared_on is 'from when it is expunged (xóa án tích)'`.execute(
    db,
  );
  await sql`
    create table justice.criminal_record (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      form text not null check (form in ('number-1', 'number-2')),
      purpose text not null,
      year integer not null,
      number integer not null check (number > 0),
      stated integer not null check (stated >= 0),
      issued_on date not null check (extract(year from issued_on) = year),
      issuer_id bigint not null references server.account,
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on justice.criminal_record (applicant_id)`.execute(db);
  await sql`
    create trigger criminal_record_is_append_only before update or delete or truncate on justice.criminal_record
    for each statement execute function server.refuse_change()`.execute(db);
}
