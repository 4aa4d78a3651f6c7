import { type Kysely, sql } from 'kysely';

/** From when a dossier counts as late, and what was told of it: once for each deadline that it had. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dossiers.dossier add column breached_at timestamptz(3)`.execute(db);
  await sql`
    update dossiers.dossier as d set breached_at = breach.at
    from (select dossier_id, min(at) as at from dossiers.deadline_entry where breach = 'second-supplement' group by 1) as breach
    where breach.dossier_id = d.id`.execute(db);
  // A dossier for which a supplement was asked twice counts as late from then on (Decree 118/2025 Art. 15(3)).
  await sql`
    alter table dossiers.dossier
      add column late_from timestamptz(3)
        generated always as (case when received_at is not null then least(due_at, breached_at) end) stored`.execute(
    db,
  );
  await sql`
    create function dossiers.follow_breach() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set breached_at = new.at where id = new.dossier_id and breached_at is null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_is_late_by_a_breach after insert on dossiers.deadline_entry
    for each row when (new.breach = 'second-supplement') execute function dossiers.follow_breach()`.execute(
    db,
  );
  await sql`
    create index open_dossier_by_deadline on dossiers.dossier (late_from, id)
    where finished_at is null and late_from is not null`.execute(db);

  await sql`
    create table dossiers.deadline_warning (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      kind text not null check (kind in ('near', 'late')),
      late_from timestamptz(3) not null,
      at timestamptz(3) not null,
      agency_id bigint not null references organisations.agency,
      officer_id bigint not null references server.account,
      constraint told_once_a_deadline unique (dossier_id, kind, late_from)
    )`.execute(db);
  await sql`create index on dossiers.deadline_warning (agency_id, id)`.execute(db);
  await sql`create index on dossiers.deadline_warning (officer_id, id)`.execute(db);
  await sql`
    create trigger warnings_are_append_only before update or delete or truncate on dossiers.deadline_warning
    for each statement execute function server.refuse_change()`.execute(db);
}
