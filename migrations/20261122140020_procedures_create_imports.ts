import { type Kysely, sql } from 'kysely';

/** Files from which the catalogue is filled, and a report of what each of their rows does, or why it is refused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table procedures.catalogue_import (
      id bigint generated always as identity primary key,
      account_id bigint not null references server.account,
      hash text not null,
      format text not null check (format in ('tsv', 'json')),
      valid_from date not null,
      state text not null default 'checking'
        check (state in ('checking', 'checked', 'refused', 'applying', 'applied')),
      created_at timestamptz(3) not null,
      applied_at timestamptz(3),
      constraint applied_has_its_moment check ((state = 'applied') = (applied_at is not null))
    )`.execute(db);
  await sql`
    create table procedures.catalogue_import_row (
      id bigint generated always as identity primary key,
      import_id bigint not null references procedures.catalogue_import,
      row integer not null check (row > 0),
      code text,
      outcome text not null check (outcome in ('created', 'new-version', 'changed', 'unchanged', 'refused')),
      fault text,
      field text,
      unique (import_id, row),
      constraint refused_for_a_fault check ((outcome = 'refused') = (fault is not null)),
      constraint only_a_fault_has_a_field check (field is null or fault is not null)
    )`.execute(db);
  await sql`create index on procedures.catalogue_import_row (import_id, outcome, row)`.execute(db);
  await sql`
    create table procedures.catalogue_import_change (
      id bigint generated always as identity primary key,
      row_id bigint not null references procedures.catalogue_import_row on delete cascade,
      field text not null,
      was text,
      becomes text,
      check (was is distinct from becomes)
    )`.execute(db);
  await sql`create index on procedures.catalogue_import_change (row_id)`.execute(db);
  // What a document does not ask for, PostgreSQL does not count.
  await sql`
    create view procedures.import_report as
    select import.id, import.format, import.valid_from, import.state, import.created_at, import.applied_at,
      (select count(*) from procedures.catalogue_import_row as row where row.import_id = import.id) as row_count,
      ${rowsThatAre('created')} as created,
      ${rowsThatAre('new-version')} as new_versions,
      ${rowsThatAre('changed')} as changed,
      ${rowsThatAre('unchanged')} as unchanged,
      ${rowsThatAre('refused')} as refused
    from procedures.catalogue_import as import`.execute(db);
}

function rowsThatAre(outcome: string) {
  return sql`(select count(*) from procedures.catalogue_import_row as row
    where row.import_id = import.id and row.outcome = ${sql.lit(outcome)})`;
}
