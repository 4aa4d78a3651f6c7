import { type Kysely, sql } from 'kysely';

/** The catalogue of administrative procedures: what the law sets, in versions that follow each other in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`create schema procedures`.execute(db);
  await sql`
    create table procedures.procedure (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[0-9][.][0-9]{6}$')
    )`.execute(db);
  await sql`
    create table procedures.procedure_version (
      id bigint generated always as identity primary key,
      procedure_id bigint not null references procedures.procedure,
      name text not null,
      name_en text not null,
      note text,
      owner text not null,
      owner_text text not null,
      handling_level text not null,
      service_level text check (service_level in ('partial', 'full-process')),
      service_level_evidence text not null default 'not established',
      valid_from date,
      valid_to date,
      replaced_by_id bigint references procedures.procedure,
      code_evidence text not null,
      time_evidence text not null,
      plain_name text generated always as (server.plain(name)) stored,
      check (valid_from < valid_to),
      check (replaced_by_id <> procedure_id),
      constraint procedure_version_starts_once unique nulls not distinct (procedure_id, valid_from),
      constraint procedure_version_never_overlaps
        exclude using gist (procedure_id with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`create index procedure_version_by_plain_name
    on procedures.procedure_version using gin (plain_name gin_trgm_ops)`.execute(db);
  await sql`create index procedure_version_by_owner on procedures.procedure_version (owner)`.execute(db);
  // Time and fee hang on case and channel, as on the national portal; the source words stay beside what was read.
  // Half a day is four working hours, so an amount is always whole.
  await sql`
    create table procedures.offer (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      case_name text not null default 'standard',
      channel smallint not null check (channel in (1, 2, 3)),
      time_amount integer check (time_amount >= 0),
      time_unit text check (time_unit in ('working-day', 'working-hour', 'calendar-day', 'none')),
      time_text text not null,
      fee_amount bigint check (fee_amount >= 0),
      fee_text text not null,
      check ((time_amount is null) = (time_unit is null or time_unit = 'none')),
      unique (version_id, case_name, channel)
    )`.execute(db);
  await sql`
    create table procedures.paper (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
      name text not null,
      name_en text not null,
      originals smallint not null check (originals >= 0),
      copies smallint not null check (copies >= 0),
      mandatory boolean not null,
      evidence text not null,
      unique (version_id, code)
    )`.execute(db);
}
