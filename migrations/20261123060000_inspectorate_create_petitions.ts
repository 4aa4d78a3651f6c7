import { type Kysely, sql } from 'kysely';

/** Complaints, denunciations and feedback with what was done to each; the limits of the laws are rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema inspectorate`.execute(db);
  await createPetitions(db);
  await createSteps(db);
  await createLimits(db);
}

async function createPetitions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.petition (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      book_agency_id bigint not null references organisations.agency,
      year integer not null check (year between 2000 and 9999),
      number integer not null check (number > 0),
      code text not null generated always as (number || '/' || year) stored,
      kind text not null check (kind in ('complaint', 'denunciation', 'feedback')),
      matter text check (matter in ('administrative', 'discipline', 'dismissal')),
      instance integer not null default 1 check (instance in (1, 2)),
      first_id bigint references inspectorate.petition,
      forwarded_from_id bigint unique references inspectorate.petition,
      channel text not null check (channel in ('reception', 'letter', 'online', 'forwarded')),
      procedure_code text,
      petitioner_id bigint references people.person,
      people integer not null default 1 check (people between 1 and 100000),
      summary text not null check (length(summary) between 1 and 2000),
      plain_summary text not null generated always as (server.plain(summary)) stored,
      received_on date not null,
      known_on date check (known_on <= received_on),
      state text not null check (state in ('received', 'leader-meeting', 'accepted', 'verifying', 'dialogue', 'drafting',
        'decided', 'not-accepted', 'forwarded', 'returned', 'filed', 'withdrawn', 'archived')),
      decision text check (length(decision) between 1 and 100),
      decided_on date,
      due_at timestamptz(3),
      unique (id, kind),
      constraint petition_number_once unique (book_agency_id, year, number),
      constraint complaint_has_matter check ((kind = 'complaint') = (matter is not null)),
      constraint complaint_says_since_when check ((kind = 'complaint') = (known_on is not null)),
      constraint only_a_complaint_has_two_instances check (instance = 1 or kind = 'complaint'),
      constraint second_instance_names_the_first check ((instance = 2) = (first_id is not null)),
      constraint forwarded_names_its_origin check ((channel = 'forwarded') = (forwarded_from_id is not null)),
      constraint denouncer_stands_elsewhere check ((kind = 'denunciation') = (petitioner_id is null)),
      constraint decision_has_a_day check ((decision is null) = (decided_on is null)),
      constraint decided_has_decision check (state <> 'decided' or decision is not null)
    )`.execute(db);
  // A decision is taken to the second instance once.
  await sql`create unique index on inspectorate.petition (first_id) where state <> 'withdrawn'`.execute(db);
  await sql`create index on inspectorate.petition (agency_id, id)`.execute(db);
  await sql`create index on inspectorate.petition (agency_id, due_at, id)`.execute(db);
  await sql`create index on inspectorate.petition (petitioner_id, id) where petitioner_id is not null`.execute(
    db,
  );
  await sql`create index on inspectorate.petition (code collate "C")`.execute(db);
  await sql`create index on inspectorate.petition using gin ((' ' || plain_summary) gin_trgm_ops)`.execute(
    db,
  );
  await sql`
    create table inspectorate.petition_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null,
      primary key (agency_id, year)
    )`.execute(db);
}

async function createSteps(db: Kysely<unknown>): Promise<void> {
  // Days alone: the moment of a step would tell when a denouncer sat at the keyboard.
  await sql`
    create table inspectorate.petition_step (
      id bigint generated always as identity primary key,
      petition_id bigint not null references inspectorate.petition,
      act text not null check (act in ('receive', 'classify', 'meet-leader', 'accept', 'not-accept', 'forward', 'return',
        'file', 'notify', 'verify', 'dialogue', 'draft', 'decide', 'send', 'carry-out', 'publicise', 'withdraw', 'archive')),
      on_day date not null,
      officer_id bigint references server.account,
      note text check (length(note) between 1 and 2000),
      remote boolean not null,
      complexity integer not null check (complexity between 0 and 2),
      several_places boolean not null,
      outside boolean not null,
      constraint only_a_receipt_is_without_officer check (act = 'receive' or officer_id is not null)
    )`.execute(db);
  await sql`comment on column inspectorate.petition_step.outside is 'whether the agency is not the one to settle it'`.execute(
    db,
  );
  await sql`create index on inspectorate.petition_step (petition_id, id)`.execute(db);
  // What is done at most once.
  await sql`
    create unique index petition_step_once on inspectorate.petition_step (petition_id, act)
    where act not in ('classify', 'verify', 'dialogue', 'draft', 'meet-leader')`.execute(db);
  await sql`
    create trigger petition_steps_are_append_only before update or delete or truncate on inspectorate.petition_step
    for each statement execute function server.refuse_change()`.execute(db);
}

async function createLimits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.time_limit (
      id bigint generated always as identity primary key,
      clock text not null check (clock in ('time-bar', 'triage', 'transfer', 'reply', 'settle', 'file-second',
        'notify-acceptance', 'notify-refusal', 'send-conclusion', 'act-on-conclusion', 'publicise')),
      kind text check (kind in ('complaint', 'denunciation', 'feedback')),
      instance integer check (instance in (1, 2)),
      matter text check (matter in ('administrative', 'discipline', 'dismissal')),
      channel text check (channel in ('reception', 'letter', 'online', 'forwarded')),
      remote boolean not null,
      complexity integer not null check (complexity between 0 and 2),
      several_places boolean not null,
      outside boolean not null,
      amount integer not null check (amount > 0),
      unit text not null check (unit in ('working-day', 'calendar-day')),
      source text not null check (length(source) between 1 and 300),
      evidence text not null,
      valid_from date,
      valid_to date check (valid_to > valid_from),
      constraint time_limit_never_overlaps exclude using gist (
        clock with =, coalesce(kind, '') with =, coalesce(instance, 0) with =, coalesce(matter, '') with =,
        coalesce(channel, '') with =, (remote::integer) with =, complexity with =, (several_places::integer) with =,
        (outside::integer) with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`
    create table inspectorate.petition_procedure (
      level text not null check (level in ('commune', 'province')),
      service text not null check (service in ('complaint', 'denunciation', 'feedback', 'reception')),
      instance integer not null check (instance in (1, 2)),
      code text not null,
      primary key (level, service, instance)
    )`.execute(db);
}
