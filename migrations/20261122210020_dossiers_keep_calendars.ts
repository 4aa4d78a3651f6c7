import { type Kysely, sql } from 'kysely';

/**
 * By whose calendar the clock of a dossier counts: that of the agency that decided it when the clock started, or a new
 * day was given. A dossier that goes to a successor keeps it, and with it its due date and the reasons for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier add column clock_agency_id bigint references organisations.agency`.execute(
    db,
  );
  await sql`
    update dossiers.dossier set clock_agency_id = agency_id
    where id in (select dossier_id from dossiers.deadline_entry)`.execute(db);
  await sql`
    create or replace function dossiers.follow_ledger() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set due_at = new.due_at,
        clock_agency_id = case when new.kind in ('start', 'restart', 'extension') then agency_id else clock_agency_id end
      where id = new.dossier_id
        and (due_at is distinct from new.due_at or clock_agency_id is distinct from agency_id);
      return null;
    end $$`.execute(db);
}
