import { type Kysely, sql } from 'kysely';

/** What applicants are asked to pay while their dossier waits, and dossiers that their applicants ask to have back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.payment (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      amount bigint not null check (amount between 1 and 2147483647),
      reason text not null,
      asked_at timestamptz(3) not null,
      asked_by_id bigint not null references server.account,
      paid_at timestamptz(3) check (paid_at >= asked_at),
      confirmed_by_id bigint references server.account,
      receipt text,
      constraint confirmed_whole check ((paid_at is null) = (confirmed_by_id is null) and (paid_at is null) = (receipt is null))
    )`.execute(db);
  await sql`create index on dossiers.payment (dossier_id, id)`.execute(db);
  await sql`
    alter table dossiers.dossier
      drop constraint dossier_state_check,
      drop constraint refused_has_reason,
      add constraint dossier_state_check check (state in ('draft', 'submitted', 'refused-at-intake', 'waiting-supplement',
        'received', 'handed-over', 'processing', 'waiting-payment', 'proposed', 'withdraw-requested', 'issuing', 'stopped',
        'withdrawn', 'done', 'returned')),
      add constraint refused_has_reason check (
        case when state in ('stopped', 'refused-at-intake', 'withdraw-requested') then reason is not null
          when state = 'withdrawn' then true else reason is null end)`.execute(db);
  await sql`
    alter table dossiers.deadline_entry
      drop constraint deadline_entry_kind_check,
      add constraint deadline_entry_kind_check check (kind in ('start', 'supplement-asked', 'restart', 'extension',
        'calendar-revision', 'opinion-asked', 'opinion-given', 'payment-asked', 'payment-made'))`.execute(db);
}
