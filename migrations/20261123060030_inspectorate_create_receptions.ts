import { type Kysely, sql } from 'kysely';

/** The book of citizen reception (form 03/TCD): what it says beside the petition that somebody came with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.reception (
      id bigint generated always as identity primary key,
      petition_id bigint not null unique references inspectorate.petition,
      agency_id bigint not null references organisations.agency,
      year integer not null check (extract(year from received_on) = year),
      number integer not null check (number > 0),
      code text not null generated always as (number || '/' || year) stored,
      received_on date not null,
      procedure_code text,
      settled_before text check (length(settled_before) between 1 and 300),
      within_competence boolean not null,
      guidance text check (length(guidance) between 1 and 2000),
      handled_by text check (length(handled_by) between 1 and 300),
      note text check (length(note) between 1 and 2000),
      constraint reception_number_once unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on inspectorate.reception (agency_id, received_on, id)`.execute(db);
  await sql`create index on inspectorate.reception (code collate "C")`.execute(db);
  await sql`
    create trigger receptions_are_append_only before update or delete or truncate on inspectorate.reception
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table inspectorate.reception_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null,
      primary key (agency_id, year)
    )`.execute(db);
  await sql`
    create table inspectorate.reception_export (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      year integer not null check (year between 2000 and 9999),
      format text not null check (format in ('pdf', 'xlsx')),
      requested_by_id bigint not null references server.account,
      requested_at timestamptz(3) not null,
      total integer not null check (total >= 0),
      written integer not null default 0 check (written >= 0),
      file_id bigint references files.file
    )`.execute(db);
  await sql`create index on inspectorate.reception_export (agency_id, id)`.execute(db);
}
