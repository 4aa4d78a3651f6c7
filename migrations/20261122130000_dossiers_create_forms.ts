import { type Kysely, sql } from 'kysely';

/** The official forms of dossiers, each issued for something that happened, and not changed once it is drawn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.form (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      event_id bigint not null references dossiers.event,
      kind text not null check (kind in
        ('receipt', 'supplement-request', 'intake-refusal', 'apology', 'stop-notice', 'control-slip')),
      edition text not null check (edition in ('2018', '2025')),
      agency_id bigint not null references organisations.agency,
      issued_at timestamptz(3) not null,
      year integer not null generated always as
        (extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')::integer) stored,
      number integer check (number > 0),
      file_id bigint references files.file,
      unique (event_id, kind),
      unique (agency_id, year, kind, number),
      constraint control_slip_bears_no_number check ((kind = 'control-slip') = (number is null)),
      constraint only_2025_has_stop_notice check (edition <> '2018' or kind <> 'stop-notice')
    )`.execute(db);
  await sql`create index on dossiers.form (dossier_id, id)`.execute(db);
  await sql`
    create trigger issued_forms_stay before delete or truncate on dossiers.form
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger drawn_forms_stay before update on dossiers.form
    for each row when (old.file_id is not null) execute function server.refuse_change()`.execute(db);
  await sql`
    create table dossiers.form_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      kind text not null,
      last integer not null check (last > 0),
      primary key (agency_id, year, kind)
    )`.execute(db);
}
