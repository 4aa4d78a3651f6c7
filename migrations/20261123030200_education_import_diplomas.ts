import { type Kysely, sql } from 'kysely';

/** Files with the diplomas of a year, a report of each of their rows, and how far they have come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table education.diploma_import (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      account_id bigint not null references server.account,
      kind text not null check (kind in ('lower-secondary', 'upper-secondary')),
      year integer not null check (year between 1945 and 9999),
      format text not null check (format in ('csv', 'xlsx')),
      hash text not null,
      state text not null default 'reading' check (state in ('reading', 'read', 'taking', 'taken')),
      last_row integer not null default 0,
      created_at timestamptz(3) not null,
      taken_at timestamptz(3),
      constraint taken_has_its_moment check ((state = 'taken') = (taken_at is not null))
    )`.execute(db);
  await sql`create index on education.diploma_import (agency_id, id)`.execute(db);
  // What a row says is kept until it stands in the register, and no longer.
  await sql`
    create table education.diploma_import_row (
      id bigint generated always as identity primary key,
      import_id bigint not null references education.diploma_import,
      row integer not null check (row > 0),
      number text,
      outcome text not null check (outcome in ('new', 'known', 'refused', 'taken')),
      fault text,
      field text,
      said jsonb,
      diploma_id bigint references education.diploma,
      unique (import_id, row),
      constraint refused_for_a_fault check ((outcome = 'refused') = (fault is not null)),
      constraint only_a_fault_has_a_field check (field is null or fault is not null),
      constraint says_until_it_is_taken check ((outcome = 'new') = (said is not null)),
      constraint taken_into_the_register check ((outcome = 'taken') = (diploma_id is not null))
    )`.execute(db);
  await sql`create index on education.diploma_import_row (import_id, outcome, row)`.execute(db);
  await sql`
    create unique index a_number_once_in_a_file on education.diploma_import_row (import_id, number)
    where outcome <> 'refused'`.execute(db);
  await sql`
    create unique index a_holder_once_in_a_file on education.diploma_import_row (import_id, (said ->> 'citizenNumber'))
    where outcome = 'new'`.execute(db);
  // What a document does not ask for, PostgreSQL does not count.
  await sql`
    create view education.diploma_import_report as
    select import.id, import.agency_id, import.kind, import.year, import.format, import.state, import.created_at,
      import.taken_at,
      (select count(*) from education.diploma_import_row as row where row.import_id = import.id) as row_count,
      ${rowsThatAre('new')} as new, ${rowsThatAre('known')} as known, ${rowsThatAre('refused')} as refused,
      ${rowsThatAre('taken')} as taken
    from education.diploma_import as import`.execute(db);
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'education.importDiplomas' from server.role where code = 'education-officer'`.execute(db);
}

function rowsThatAre(outcome: string) {
  return sql`(select count(*) from education.diploma_import_row as row
    where row.import_id = import.id and row.outcome = ${sql.lit(outcome)})`;
}
