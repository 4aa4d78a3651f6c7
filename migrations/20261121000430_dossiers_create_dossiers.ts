import { type Kysely, sql } from 'kysely';

/** The dossiers of the one-stop desk. What a state has and has not is checked here, whoever writes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema dossiers`.execute(db);
  await sql`
    create table dossiers.dossier (
      id bigint generated always as identity primary key,
      procedure_id bigint not null references procedures.procedure_version,
      applicant_id bigint not null references people.person,
      unit_id bigint not null references organisations.unit,
      agency_id bigint not null references organisations.agency,
      state text not null default 'draft'
        check (state in ('draft', 'submitted', 'received', 'processing', 'done', 'stopped')),
      application jsonb,
      created_at timestamptz(3) not null,
      submitted_at timestamptz(3),
      code text unique,
      received_at timestamptz(3),
      officer_id bigint references server.account,
      due_at timestamptz(3),
      decided_at timestamptz(3),
      decider_id bigint references server.account,
      reason text,
      result jsonb,
      result_file_id bigint references files.file,
      finished_at timestamptz(3),
      constraint draft_is_not_submitted check ((state = 'draft') = (submitted_at is null)),
      constraint submitted_has_application check (state = 'draft' or application is not null),
      constraint received_has_code check ((state in ('draft', 'submitted')) = (code is null)),
      constraint received_has_officer check ((code is null) = (received_at is null) and (code is null) = (officer_id is null)),
      constraint due_after_receipt check (due_at > received_at),
      constraint decided_has_decider check (
        (state in ('processing', 'done', 'stopped')) = (decided_at is not null) and (decided_at is null) = (decider_id is null)),
      constraint stopped_has_reason check ((state = 'stopped') = (reason is not null)),
      constraint finished_is_done check ((state in ('done', 'stopped')) = (finished_at is not null))
    )`.execute(db);
  await sql`create index on dossiers.dossier (agency_id, id)`.execute(db);
  await sql`create index on dossiers.dossier (applicant_id, id)`.execute(db);
  await sql`
    create table dossiers.dossier_file (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      file_id bigint not null references files.file,
      paper text not null,
      added_at timestamptz(3) not null,
      unique (dossier_id, file_id)
    )`.execute(db);
  await sql`create index on dossiers.dossier_file (file_id)`.execute(db);
  await sql`
    create table dossiers.event (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      kind text not null,
      at timestamptz(3) not null,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      actor_id bigint references server.account,
      code text,
      note text
    )`.execute(db);
  await sql`create index on dossiers.event (dossier_id, at desc, id desc)`.execute(db);
  // Serials per unit and day; the row's lock makes them gapless, since a rolled-back receipt gives its number back.
  await sql`
    create table dossiers.code_counter (
      agency_id bigint not null references organisations.agency,
      day date not null,
      last integer not null check (last > 0),
      primary key (agency_id, day)
    )`.execute(db);
}
