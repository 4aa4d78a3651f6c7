import { type Kysely, sql } from 'kysely';

/** Reorganisations of units and agencies: what is to change, what hangs on it, and how far each thing has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.agency_succession (
      from_agency_id bigint not null references organisations.agency,
      to_agency_id bigint not null references organisations.agency,
      on_date date not null,
      primary key (from_agency_id, to_agency_id),
      check (from_agency_id <> to_agency_id)
    )`.execute(db);
  await sql`create index on organisations.agency_succession (to_agency_id)`.execute(db);
  // Two persons: whoever planned it does not carry it out.
  await sql`
    create table organisations.reorganisation (
      id bigint generated always as identity primary key,
      title text not null check (length(title) between 1 and 300),
      day date not null,
      rows jsonb not null,
      succession jsonb not null,
      planned_by bigint not null references server.account,
      planned_at timestamptz(3) not null,
      surveyed_at timestamptz(3),
      confirmed_by bigint references server.account,
      confirmed_at timestamptz(3),
      begun_at timestamptz(3),
      finished_at timestamptz(3),
      state text not null generated always as (case
        when finished_at is not null then 'finished' when begun_at is not null then 'running'
        when confirmed_at is not null then 'confirmed' when surveyed_at is not null then 'planned'
        else 'surveying' end) stored,
      constraint reorganisation_takes_two_persons check (confirmed_by <> planned_by),
      check ((confirmed_by is null) = (confirmed_at is null)),
      check (confirmed_at is null or surveyed_at is not null),
      check (begun_at is null or confirmed_at is not null),
      check (finished_at is null or begun_at is not null)
    )`.execute(db);
  await sql`create index on organisations.reorganisation (id) where finished_at is null`.execute(db);
  await createChanges(db);
  await createThings(db);
}

/** What becomes of each unit and agency; without a successor it only ends. */
async function createChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.unit_change (
      id bigint generated always as identity primary key,
      reorganisation_id bigint not null references organisations.reorganisation,
      change text not null check (change in ('rename', 'merge', 'split', 'transfer', 'abolish')),
      unit_id bigint not null references organisations.unit,
      successor_code text,
      successor_name text,
      unique nulls not distinct (reorganisation_id, unit_id, successor_code),
      check ((change = 'abolish') = (successor_code is null)),
      check ((successor_code is null) = (successor_name is null))
    )`.execute(db);
  await sql`
    create table organisations.agency_change (
      id bigint generated always as identity primary key,
      reorganisation_id bigint not null references organisations.reorganisation,
      agency_id bigint not null references organisations.agency,
      successor_code text,
      successor_name text,
      unique nulls not distinct (reorganisation_id, agency_id, successor_code),
      check ((successor_code is null) = (successor_name is null))
    )`.execute(db);
}

async function createThings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations.affected_thing (
      id bigint generated always as identity primary key,
      reorganisation_id bigint not null references organisations.reorganisation,
      place integer not null,
      holding text not null,
      thing text not null,
      part text not null default '',
      label text not null,
      agency_id bigint not null references organisations.agency,
      stays boolean not null,
      candidates text[] not null,
      successor_code text,
      decided_by bigint references server.account,
      handed_over_at timestamptz(3),
      state text not null generated always as (case
        when stays then 'stays' when handed_over_at is not null then 'handed-over'
        when successor_code is null then 'undecided' else 'ready' end) stored,
      constraint thing_is_listed_once unique (reorganisation_id, holding, thing, part),
      constraint thing_goes_to_a_successor check (candidates = '{}' or successor_code = any(candidates)),
      check (handed_over_at is null or successor_code is not null),
      check (not stays or (handed_over_at is null and successor_code is null))
    )`.execute(db);
  await sql`
    comment on column organisations.affected_thing.part is 'of what goes to every successor: to which this is'`.execute(
    db,
  );
  await sql`comment on column organisations.affected_thing.place is 'in which order holdings are handed over'`.execute(
    db,
  );
  await sql`create index on organisations.affected_thing (reorganisation_id, state, place, id)`.execute(db);
  await sql`create index on organisations.affected_thing (reorganisation_id, id)`.execute(db);
  await sql`
    create view organisations.affected_count as
    select reorganisation_id || ':' || holding as id, reorganisation_id, min(place) as place, holding,
      count(*)::integer as total,
      count(*) filter (where state = 'stays')::integer as stays,
      count(*) filter (where state = 'undecided')::integer as undecided,
      count(*) filter (where state = 'ready')::integer as ready,
      count(*) filter (where state = 'handed-over')::integer as handed_over
    from organisations.affected_thing group by reorganisation_id, holding`.execute(db);
}
