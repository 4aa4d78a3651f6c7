import { type Kysely, sql } from 'kysely';

/** The opinions that other agencies are asked for on a dossier, each with a deadline of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.opinion (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      question text not null,
      asked_at timestamptz(3) not null,
      asked_by_id bigint not null references server.account,
      due_at timestamptz(3) not null,
      given_at timestamptz(3),
      given_by_id bigint references server.account,
      stance text check (stance in ('agree', 'disagree', 'other')),
      opinion text,
      withdrawn_at timestamptz(3),
      withdrawn_by_id bigint references server.account,
      waiting boolean not null generated always as (given_at is null and withdrawn_at is null) stored,
      constraint due_after_question check (due_at > asked_at),
      constraint given_whole check (
        (given_at is null) = (given_by_id is null) and (given_at is null) = (stance is null) and (given_at is null) = (opinion is null)),
      constraint given_or_withdrawn check (given_at is null or withdrawn_at is null),
      constraint withdrawn_at_some_time check (withdrawn_by_id is null or withdrawn_at is not null)
    )`.execute(db);
  await sql`create index on dossiers.opinion (dossier_id, id)`.execute(db);
  await sql`create index on dossiers.opinion (agency_id, waiting desc, due_at, id)`.execute(db);
  await sql`
    create unique index agency_is_asked_once_at_a_time on dossiers.opinion (dossier_id, agency_id) where waiting`.execute(
    db,
  );
  await sql`
    create function dossiers.keep_opinion() returns trigger language plpgsql as $$
    declare written text[] := array['given_at', 'given_by_id', 'stance', 'opinion', 'withdrawn_at', 'withdrawn_by_id', 'waiting'];
    begin
      if not old.waiting or to_jsonb(new) - written is distinct from to_jsonb(old) - written
      then raise exception 'what was asked and answered is never changed'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger opinion_keeps_what_it_says before update on dossiers.opinion
    for each row execute function dossiers.keep_opinion()`.execute(db);
  await sql`
    create trigger opinions_are_never_removed before delete or truncate on dossiers.opinion
    for each statement execute function server.refuse_change()`.execute(db);

  // Whom an answer is awaited from stands in the dossier, too, and a dossier that has ended awaits none.
  await sql`
    alter table dossiers.dossier add column asked_agency_ids bigint[] not null default '{}'`.execute(db);
  await sql`
    create function dossiers.follow_opinions() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set asked_agency_ids = array(
        select agency_id from dossiers.opinion where dossier_id = new.dossier_id and waiting order by id)
      where id = new.dossier_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_knows_whom_it_asks after insert or update on dossiers.opinion
    for each row execute function dossiers.follow_opinions()`.execute(db);
  await sql`
    create function dossiers.end_questions() returns trigger language plpgsql as $$
    begin
      update dossiers.opinion set withdrawn_at = coalesce(new.decided_at, new.finished_at)
      where dossier_id = new.id and waiting;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger questions_end_with_the_dossier after update of state on dossiers.dossier
    for each row when (new.asked_agency_ids <> '{}' and (new.decided_at is not null or new.finished_at is not null))
    execute function dossiers.end_questions()`.execute(db);

  // Whoever decides for an agency speaks for it.
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'dossiers.giveOpinions' from server.role where code in ('deciding-officer', 'head-of-office')`.execute(
    db,
  );

  // An opinion has a deadline of its own: that of the dossier stays what it was.
  await sql`
    alter table dossiers.deadline_entry
      drop constraint deadline_entry_kind_check,
      add constraint deadline_entry_kind_check check (kind in (
        'start', 'supplement-asked', 'restart', 'extension', 'calendar-revision', 'opinion-asked', 'opinion-given'))`.execute(
    db,
  );
}
