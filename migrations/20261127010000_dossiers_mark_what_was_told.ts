import { type Kysely, sql } from 'kysely';

/** A dossier bears of what was told last, so that who watches over deadlines reads no dossier of which all is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      add column late_told timestamptz(3),
      add column desk_warned_at timestamptz(3)`.execute(db);
  await sql`
    comment on column dossiers.dossier.late_told is 'the late_from of which was last told that it has passed'`.execute(
    db,
  );
  await sql`
    comment on column dossiers.dossier.desk_warned_at is 'when its desk was warned that it waits for an answer; null where it was not since it waits'`.execute(
    db,
  );
  // To tell of a dossier is no change of it.
  await sql`
    create or replace trigger change_makes_a_version before update on dossiers.dossier
    for each row
    when (new.late_told is not distinct from old.late_told and new.desk_warned_at is not distinct from old.desk_warned_at)
    execute function dossiers.count_version()`.execute(db);

  await sql`
    create function dossiers.follow_warning() returns trigger language plpgsql as $$
    begin
      if new.kind = 'late' then
        update dossiers.dossier set late_told = new.late_from where id = new.dossier_id;
      else
        -- It may have been supplemented since somebody looked, and wait anew.
        update dossiers.dossier as d set desk_warned_at = new.at from dossiers.unanswered as waiting
        where waiting.id = new.dossier_id and waiting.since <= new.at and d.id = waiting.id;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_bears_what_was_told after insert on dossiers.deadline_warning
    for each row when (new.kind in ('late', 'unanswered')) execute function dossiers.follow_warning()`.execute(
    db,
  );
  await sql`
    create function dossiers.wait_anew() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set desk_warned_at = null where id = new.dossier_id and desk_warned_at is not null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger supplemented_dossier_waits_anew after insert on dossiers.event
    for each row when (new.kind = 'supplemented') execute function dossiers.wait_anew()`.execute(db);

  await sql`
    update dossiers.dossier as d set late_told = told.late_from
    from (select distinct on (dossier_id) dossier_id, late_from from dossiers.deadline_warning
      where kind = 'late' order by dossier_id, id desc) as told
    where told.dossier_id = d.id and d.finished_at is null`.execute(db);
  await sql`
    update dossiers.dossier as d set desk_warned_at = told.at
    from dossiers.unanswered as waiting
    join (select dossier_id, max(at) as at from dossiers.deadline_warning where kind = 'unanswered' group by 1) as told
      on told.dossier_id = waiting.id and told.at >= waiting.since
    where waiting.id = d.id`.execute(db);
  await sql`
    create or replace view dossiers.unanswered as
    select d.id, coalesce(d.receiving_agency_id, d.agency_id) as desk_id,
      coalesce((select max(e.at) from dossiers.event as e where e.dossier_id = d.id and e.kind = 'supplemented'),
        d.submitted_at) as since, d.desk_warned_at
    from dossiers.dossier as d where d.state = 'submitted' and d.channel = 2`.execute(db);

  await sql`
    create index late_dossier_to_tell_of on dossiers.dossier (late_from, id)
    where finished_at is null and late_from is not null and late_from is distinct from late_told`.execute(db);
  await sql`drop index dossiers.dossier_waits_for_its_desk`.execute(db);
  await sql`
    create index dossier_waits_for_its_desk on dossiers.dossier (id)
    where state = 'submitted' and channel = 2 and desk_warned_at is null`.execute(db);
}
