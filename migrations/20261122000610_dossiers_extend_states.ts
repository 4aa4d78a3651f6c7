import { type Kysely, sql } from 'kysely';

/** The way of a dossier through an agency: somebody processes it, proposes, and somebody else decides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      drop constraint dossier_state_check,
      drop constraint received_has_code,
      drop constraint decided_has_decider,
      drop constraint stopped_has_reason,
      drop constraint finished_is_done,
      add column handler_id bigint references server.account,
      add column proposed_at timestamptz(3),
      add column proposer_id bigint references server.account,
      add column proposes_grant boolean,
      add column proposal_reason text,
      add column returned_at timestamptz(3),
      add column returner_id bigint references server.account`.execute(db);
  await sql`update dossiers.dossier set state = 'issuing' where state = 'processing'`.execute(db);
  await sql`
    alter table dossiers.dossier
      add constraint dossier_state_check check (state in ('draft', 'submitted', 'refused-at-intake', 'waiting-supplement',
        'received', 'processing', 'proposed', 'issuing', 'stopped', 'withdrawn', 'done', 'returned')),
      add constraint received_has_code check (
        case when state in ('draft', 'submitted', 'refused-at-intake') then code is null
          when state in ('waiting-supplement', 'withdrawn') then true else code is not null end),
      add constraint processed_has_handler check (state not in ('processing', 'proposed') or handler_id is not null),
      add constraint proposed_has_proposal check (
        (state <> 'proposed' or proposed_at is not null)
        and (proposed_at is null) = (proposer_id is null) and (proposed_at is null) = (proposes_grant is null)
        and (proposal_reason is null or proposes_grant is false) and (proposes_grant is not false or proposal_reason is not null)),
      add constraint decided_has_decider check (
        (state in ('issuing', 'done', 'stopped', 'returned')) = (decided_at is not null)
        and (decided_at is null) = (decider_id is null)),
      add constraint refused_has_reason check (
        case when state in ('stopped', 'refused-at-intake') then reason is not null when state = 'withdrawn' then true
          else reason is null end),
      add constraint finished_has_ended check (
        (state in ('refused-at-intake', 'stopped', 'withdrawn', 'done', 'returned')) = (finished_at is not null)),
      add constraint returned_has_returner check (
        (state = 'returned') = (returned_at is not null) and (returned_at is null) = (returner_id is null))`.execute(
    db,
  );
  await sql`create index on dossiers.dossier (handler_id, id) where handler_id is not null`.execute(db);
}
