import { type Kysely, sql } from 'kysely';

/** What a change of the calendar does to the dossiers that are open: first told, then done, each once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.deadline_entry
      add column change_id bigint references organisations.calendar_change,
      add constraint revision_is_by_a_change check ((kind = 'calendar-revision') = (change_id is not null)),
      add constraint revision_says_until_when check (kind <> 'calendar-revision' or due_at is not null)`.execute(
    db,
  );
  await sql`
    create unique index dossier_is_revised_once_by_a_change on dossiers.deadline_entry (dossier_id, change_id)
    where change_id is not null`.execute(db);
  await sql`
    create index dossier_is_due on dossiers.dossier (id) where finished_at is null and due_at is not null`.execute(
    db,
  );
  await sql`
    create table dossiers.calendar_impact (
      change_id bigint primary key references organisations.calendar_change,
      state text not null default 'weighing' check (state in ('weighing', 'weighed', 'moving', 'moved')),
      reached bigint not null default 0
    )`.execute(db);
  await sql`comment on column dossiers.calendar_impact.reached is 'dossiers up to this id have been looked at in this state'`.execute(
    db,
  );
  await sql`
    create unique index one_change_moves_deadlines_at_a_time on dossiers.calendar_impact ((true))
    where state = 'moving'`.execute(db);
  await sql`
    create table dossiers.deadline_move (
      id bigint generated always as identity primary key,
      change_id bigint not null references dossiers.calendar_impact,
      dossier_id bigint not null references dossiers.dossier,
      due_from timestamptz(3) not null,
      due_to timestamptz(3) not null check (due_to <> due_from),
      constraint change_moves_a_dossier_once unique (change_id, dossier_id)
    )`.execute(db);

  await sql`
    create view dossiers.told_move as
    select m.id, m.change_id, m.dossier_id, m.due_from, m.due_to, m.due_to < m.due_from as earlier,
      d.code, d.agency_id, e.at as moved_at
    from dossiers.deadline_move as m join dossiers.dossier as d on d.id = m.dossier_id
    left join dossiers.deadline_entry as e on e.dossier_id = m.dossier_id and e.change_id = m.change_id`.execute(
    db,
  );
  await sql`
    create view dossiers.agency_impact as
    select change_id, agency_id, count(*) filter (where earlier)::int as earlier,
      count(*) filter (where not earlier)::int as later, count(moved_at)::int as moved
    from dossiers.told_move group by change_id, agency_id`.execute(db);
  await sql`
    create view dossiers.told_impact as
    select i.change_id, i.state, m.total, m.earlier, m.later, m.moved
    from dossiers.calendar_impact as i cross join lateral (
      select count(*)::int as total, count(*) filter (where earlier)::int as earlier,
        count(*) filter (where not earlier)::int as later, count(moved_at)::int as moved
      from dossiers.told_move where change_id = i.change_id) as m`.execute(db);
}
