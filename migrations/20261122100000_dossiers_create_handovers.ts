import { type Kysely, sql } from 'kysely';

/** The hand-overs of dossiers from agency to agency (chuyển hồ sơ): the rows of the control slip. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.handover (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      from_agency_id bigint not null references organisations.agency,
      to_agency_id bigint not null references organisations.agency,
      at timestamptz(3) not null,
      handed_by_id bigint not null references server.account,
      former_handler_id bigint references server.account,
      note text not null,
      due_at timestamptz(3),
      accepted_at timestamptz(3),
      accepted_by_id bigint references server.account,
      returned_at timestamptz(3),
      returned_by_id bigint references server.account,
      return_note text,
      constraint handed_over_to_another check (from_agency_id <> to_agency_id),
      constraint due_after_hand_over check (due_at > at),
      constraint accepted_by_somebody check ((accepted_at is null) = (accepted_by_id is null)),
      constraint returned_by_somebody_with_a_note check (
        (returned_by_id is null) = (return_note is null) and (returned_by_id is null or returned_at is not null))
    )`.execute(db);
  await sql`create index on dossiers.handover (dossier_id, id)`.execute(db);
  await sql`
    create unique index dossier_is_with_one_other_agency on dossiers.handover (dossier_id) where returned_at is null`.execute(
    db,
  );
  await sql`
    create function dossiers.keep_handover() returns trigger language plpgsql as $$
    declare written text[] := array['accepted_at', 'accepted_by_id', 'returned_at', 'returned_by_id', 'return_note'];
    begin
      if old.returned_at is not null
        or (old.accepted_at is not null and (new.accepted_at, new.accepted_by_id) is distinct from (old.accepted_at, old.accepted_by_id))
        or to_jsonb(new) - written is distinct from to_jsonb(old) - written
      then raise exception 'what a hand-over says is never changed'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger handover_keeps_what_it_says before update on dossiers.handover
    for each row execute function dossiers.keep_handover()`.execute(db);
  await sql`
    create trigger handovers_are_never_removed before delete or truncate on dossiers.handover
    for each statement execute function server.refuse_change()`.execute(db);

  // Who has a dossier is what its hand-overs say, and a dossier that has ended is with nobody else.
  await sql`
    alter table dossiers.dossier
      add column holder_agency_id bigint references organisations.agency,
      drop constraint dossier_state_check,
      add constraint dossier_state_check check (state in ('draft', 'submitted', 'refused-at-intake', 'waiting-supplement',
        'received', 'handed-over', 'processing', 'proposed', 'issuing', 'stopped', 'withdrawn', 'done', 'returned')),
      add constraint handed_over_is_elsewhere check (state <> 'handed-over' or holder_agency_id is not null)`.execute(
    db,
  );
  await sql`
    create index on dossiers.dossier (holder_agency_id, id) where holder_agency_id is not null`.execute(db);
  await sql`
    create function dossiers.follow_handovers() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set holder_agency_id = case when new.returned_at is null then new.to_agency_id end
      where id = new.dossier_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_is_held_by_its_handovers after insert or update of returned_at on dossiers.handover
    for each row execute function dossiers.follow_handovers()`.execute(db);
  await sql`
    create function dossiers.end_handovers() returns trigger language plpgsql as $$
    begin
      update dossiers.handover set returned_at = coalesce(new.decided_at, new.finished_at)
      where dossier_id = new.id and returned_at is null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger handovers_end_with_the_dossier after update of state on dossiers.dossier
    for each row when (new.holder_agency_id is not null and (new.decided_at is not null or new.finished_at is not null))
    execute function dossiers.end_handovers()`.execute(db);
}
