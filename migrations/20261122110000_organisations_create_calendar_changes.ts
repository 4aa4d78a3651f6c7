import { type Kysely, sql } from 'kysely';

/** What was decided of the calendar since it was loaded: one change after the other, each by a notice, none ever undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.calendar_change (
      id bigint generated always as identity primary key,
      agency_id bigint references organisations.agency,
      notice text not null,
      base integer not null check (base >= 0),
      planner_id bigint not null references server.account,
      planned_at timestamptz(3) not null,
      maker_id bigint references server.account,
      made_at timestamptz(3),
      check ((maker_id is null) = (made_at is null))
    )`.execute(db);
  await sql`comment on column organisations.calendar_change.agency_id is 'null: everywhere'`.execute(db);
  await sql`comment on column organisations.calendar_change.base is 'how many changes had been made when it was planned'`.execute(
    db,
  );
  // A plan holds for the calendar that it was made for: of all plans for one, one can be carried out.
  await sql`
    create unique index calendar_changes_follow_each_other on organisations.calendar_change (base)
    where made_at is not null`.execute(db);
  await sql`
    create table organisations.calendar_change_day (
      id bigint generated always as identity primary key,
      change_id bigint not null references organisations.calendar_change,
      day date not null,
      kind text not null check (kind in ('day-off', 'working-day', 'as-usual')),
      name text,
      constraint calendar_change_says_once_of_a_day unique (change_id, day)
    )`.execute(db);
  await sql`
    create table organisations.calendar_change_hours (
      id bigint generated always as identity primary key,
      change_id bigint not null references organisations.calendar_change,
      valid_from date not null,
      morning_from time not null,
      morning_to time not null,
      afternoon_from time not null,
      afternoon_to time not null,
      check (morning_from < morning_to and morning_to <= afternoon_from and afternoon_from < afternoon_to),
      constraint calendar_change_says_once_from_a_day unique (change_id, valid_from)
    )`.execute(db);
  for (const table of ['calendar_change_day', 'calendar_change_hours'])
    await sql`
      create trigger ${sql.ref(`${table}_is_append_only`)} before update or delete or truncate
      on ${sql.table(`organisations.${table}`)} for each statement execute function server.refuse_change()`.execute(
      db,
    );
  await sql`
    create trigger calendar_changes_are_kept before delete or truncate on organisations.calendar_change
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger made_calendar_changes_stay before update on organisations.calendar_change
    for each row when (old.made_at is not null) execute function server.refuse_change()`.execute(db);

  await sql`
    create view organisations.calendar_plan as
    select c.*, case when c.made_at is not null then 'made'
      when exists (select from organisations.calendar_change as other where other.made_at is not null and other.base >= c.base)
        then 'expired'
      else 'planned' end as state
    from organisations.calendar_change as c`.execute(db);
  // What is known of days and hours, the later word after the earlier; what was loaded comes before every change.
  await sql`
    create view organisations.decided_day as
    select null::bigint as change_id, -1 as nth, null::bigint as agency_id, day, kind, name,
      '-infinity'::timestamptz as made_at
    from organisations.calendar_day
    union all
    select c.id, c.base, c.agency_id, d.day, d.kind, d.name, c.made_at
    from organisations.calendar_change_day as d join organisations.calendar_change as c on c.id = d.change_id`.execute(
    db,
  );
  await sql`
    create view organisations.decided_hours as
    select null::bigint as change_id, -1 as nth, agency_id, valid_from, morning_from, morning_to, afternoon_from,
      afternoon_to, '-infinity'::timestamptz as made_at
    from organisations.agency_working_hours
    union all
    select c.id, c.base, c.agency_id, h.valid_from, h.morning_from, h.morning_to, h.afternoon_from, h.afternoon_to,
      c.made_at
    from organisations.calendar_change_hours as h join organisations.calendar_change as c on c.id = h.change_id`.execute(
    db,
  );
}
