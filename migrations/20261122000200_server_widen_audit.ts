import { type Kysely, sql } from 'kysely';

/** What the law and the citizen ask of an entry: for whom, from which office, to whom, through what, why, with what end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The subject of a read is whom it tells of.
  await sql`
    alter table server.audit
      alter column subject drop not null,
      add column tx xid8 not null default pg_current_xact_id(),
      add column kind text not null default 'act' check (kind in ('act', 'read')),
      add column for_account_id bigint references server.account,
      add column agency_id bigint,
      add column subject_type text,
      add column ground_type text,
      add column ground text,
      add column outcome text not null default 'done',
      add column person_ids bigint[],
      add column reason text,
      add column salt uuid default gen_random_uuid(),
      add column commitment bytea check (length(commitment) = 32),
      add constraint audit_is_committed check ((salt is null) = (commitment is not null)),
      add constraint audit_is_erased_whole
        check (commitment is null or (person_ids is null and reason is null))`.execute(db);
  // Sealed in this order, and only below the oldest running transaction: see the event log.
  await sql`create index audit_in_order on server.audit (tx, id)`.execute(db);
  await sql`
    create index audit_of_person on server.audit using gin (person_ids)
    where person_ids is not null`.execute(db);
  await sql`create index audit_of_subject on server.audit (subject, subject_type)`.execute(db);
  await sql`create index audit_on_ground on server.audit (ground, ground_type) where ground is not null`.execute(
    db,
  );
  await sql`
    comment on column server.audit.salt is
    'Of the commitment to what is personal (person_ids, reason). Erasing replaces all three by the commitment itself.'`.execute(
    db,
  );
}
