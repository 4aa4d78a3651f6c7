import { type Kysely, sql } from 'kysely';

/** Agencies, each with its code in the form of Decision 20/2020 and of QCVN 102:2016, and their working hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.agency (
      id bigint generated always as identity primary key,
      unit_id bigint references organisations.unit,
      parent_id bigint references organisations.agency,
      kind text not null check (kind in
        ('provincial-committee', 'department', 'service-centre', 'district-committee', 'commune-committee')),
      name text not null,
      name_en text not null,
      department text,
      code text not null check (code ~ '^[A-Z][0-9]{2}([.][0-9]{2})*$' and length(code) <= 35),
      legacy_code text not null check (legacy_code ~ '^[0-9]{3}[.][0-9]{2}[.][0-9]{2}[.][A-Z][0-9]{2}$'),
      codes_evidence text not null check (codes_evidence in ('found', 'recalled', 'assigned')),
      valid_from date,
      valid_to date,
      plain_name text generated always as (server.plain(name)) stored,
      check (valid_from < valid_to),
      constraint agency_starts_once unique nulls not distinct (code, valid_from),
      constraint agency_never_overlaps
        exclude using gist (code with =, daterange(valid_from, valid_to) with &&),
      constraint agency_legacy_code_never_overlaps
        exclude using gist (legacy_code with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`create index agency_by_unit on organisations.agency (unit_id)`.execute(db);
  await sql`create index agency_by_parent on organisations.agency (parent_id)`.execute(db);
  await sql`create index agency_by_department on organisations.agency (department)`.execute(db);
  await sql`create index agency_by_plain_name on organisations.agency using gin (plain_name gin_trgm_ops)`.execute(
    db,
  );
  // A null agency is the default of the installation; a later valid_from is a change of season.
  await sql`
    create table organisations.agency_working_hours (
      id bigint generated always as identity primary key,
      agency_id bigint references organisations.agency,
      valid_from date,
      morning_from time not null,
      morning_to time not null,
      afternoon_from time not null,
      afternoon_to time not null,
      evidence text not null,
      check (morning_from < morning_to and morning_to <= afternoon_from and afternoon_from < afternoon_to),
      constraint agency_working_hours_start_once unique nulls not distinct (agency_id, valid_from)
    )`.execute(db);
}
