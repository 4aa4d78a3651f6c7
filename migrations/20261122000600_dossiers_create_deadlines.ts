import { type Kysely, sql } from 'kysely';

/** The ledger of deadlines, and the state of a dossier that waits for its applicant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.deadline_entry (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      kind text not null check (kind in ('start', 'supplement-asked', 'restart', 'extension', 'calendar-revision')),
      at timestamptz(3) not null,
      actor_id bigint references server.account,
      counts_from timestamptz(3),
      amount integer check (amount >= 0),
      unit text check (unit in ('working-day', 'working-hour', 'calendar-day')),
      due_at timestamptz(3),
      breach text check (breach in ('second-supplement', 'late-supplement')),
      note text,
      constraint clock_starts_somewhere check ((kind in ('start', 'restart')) = (counts_from is not null)),
      constraint limit_is_whole check ((amount is null) = (unit is null)),
      constraint only_a_start_has_a_limit check (amount is null or counts_from is not null),
      constraint extension_says_until_when_and_why check (kind <> 'extension' or (due_at is not null and note is not null)),
      constraint supplement_says_what check (kind <> 'supplement-asked' or note is not null),
      constraint only_a_supplement_breaches check (breach is null or kind = 'supplement-asked')
    )`.execute(db);
  await sql`create index on dossiers.deadline_entry (dossier_id, id)`.execute(db);
  await sql`create unique index dossier_starts_once on dossiers.deadline_entry (dossier_id) where kind = 'start'`.execute(
    db,
  );
  // Decree 118/2025 Art. 19(9): a new day is given at most once.
  await sql`
    create unique index dossier_is_extended_once on dossiers.deadline_entry (dossier_id) where kind = 'extension'`.execute(
    db,
  );
  await sql`
    create trigger deadlines_are_append_only before update or delete or truncate on dossiers.deadline_entry
    for each statement execute function server.refuse_change()`.execute(db);

  // What is due is the last entry's: nobody writes a due date that the ledger does not explain.
  await sql`
    create function dossiers.follow_ledger() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set due_at = new.due_at where id = new.dossier_id and due_at is distinct from new.due_at;
      return null;
    end $$`.execute(db);
  await sql`
    insert into dossiers.deadline_entry (dossier_id, kind, at, actor_id, counts_from, due_at)
    select id, 'start', received_at, officer_id, received_at, due_at from dossiers.dossier where received_at is not null`.execute(
    db,
  );
  await sql`
    create trigger dossier_is_due_by_its_ledger after insert on dossiers.deadline_entry
    for each row execute function dossiers.follow_ledger()`.execute(db);
  await sql`
    create function dossiers.refuse_due_date() returns trigger language plpgsql as
    $$ begin raise exception 'a due date is written by the ledger of deadlines alone'; end $$`.execute(db);
  await sql`
    create trigger due_date_is_not_inserted before insert on dossiers.dossier
    for each row when (new.due_at is not null) execute function dossiers.refuse_due_date()`.execute(db);
  await sql`
    create trigger due_date_is_not_written before update of due_at on dossiers.dossier
    for each row when (pg_trigger_depth() = 0) execute function dossiers.refuse_due_date()`.execute(db);

  await sql`
    alter table dossiers.dossier
      drop constraint dossier_state_check,
      drop constraint received_has_code,
      add constraint dossier_state_check check (
        state in ('draft', 'submitted', 'waiting-supplement', 'received', 'processing', 'done', 'stopped')),
      add constraint received_has_code check (
        case when state in ('draft', 'submitted') then code is null when state = 'waiting-supplement' then true
          else code is not null end)`.execute(db);
}
