import { type Kysely, sql } from 'kysely';

/** Admission campaigns: their plan, the candidates, and what a draw gave each; PostgreSQL itself holds the quotas. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPlan(db);
  await createCandidates(db);
  await createAdmissions(db);
}

async function createPlan(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table education.campaign (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      level text not null check (level in ('preschool', 'primary', 'lower-secondary', 'upper-secondary')),
      school_year_id bigint not null references education.year_plan,
      name text not null check (length(name) between 1 and 200),
      opens_at timestamptz(3) not null,
      closes_at timestamptz(3) not null,
      born_from date,
      born_to date,
      most_wishes integer not null check (most_wishes between 1 and 10),
      seed text check (seed ~ '^[0-9a-f]{64}$'),
      drawn_at timestamptz(3),
      drawn_by bigint references server.account,
      publish_at timestamptz(3),
      published_at timestamptz(3),
      plain_name text not null generated always as (server.plain(name)) stored,
      unique (id, level),
      check (opens_at < closes_at),
      check (born_from <= born_to),
      constraint drawn_by_somebody_from_a_seed check (num_nulls(seed, drawn_at, drawn_by) in (0, 3)),
      constraint drawn_when_closed check (drawn_at >= closes_at),
      constraint published_when_drawn check (publish_at is null or drawn_at is not null),
      constraint published_not_before_its_time check (published_at is null or publish_at is not null and published_at >= publish_at)
    )`.execute(db);
  await sql`create index on education.campaign using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`create index on education.campaign (agency_id)`.execute(db);
  await sql`create index on education.campaign (school_year_id)`.execute(db);
  await sql`
    create index on education.campaign (publish_at) where publish_at is not null and published_at is null`.execute(
    db,
  );
  // Who drew again until somebody was lucky would find out here that a draw stands.
  await sql`
    create function education.refuse_second_draw() returns trigger language plpgsql as $$
    begin
      if old.seed is distinct from new.seed and old.seed is not null
        or old.published_at is distinct from new.published_at and old.published_at is not null then
        raise exception 'a campaign is drawn and published once';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger campaign_is_drawn_once before update on education.campaign
    for each row execute function education.refuse_second_draw()`.execute(db);
  await sql`
    create table education.campaign_school (
      id bigint generated always as identity primary key,
      campaign_id bigint not null,
      school_id bigint not null,
      level text not null,
      quota integer not null check (quota between 0 and 10000),
      foreign key (campaign_id, level) references education.campaign (id, level),
      foreign key (school_id, level) references education.school (id, level),
      unique (campaign_id, school_id),
      unique (id, campaign_id),
      unique (id, campaign_id, quota)
    )`.execute(db);
  await sql`create index on education.campaign_school (school_id)`.execute(db);
  await sql`
    create table education.campaign_catchment (
      id bigint generated always as identity primary key,
      campaign_school_id bigint not null references education.campaign_school,
      unit_id bigint not null references organisations.unit,
      unique (campaign_school_id, unit_id)
    )`.execute(db);
  await sql`create index on education.campaign_catchment (unit_id)`.execute(db);
  await sql`
    create table education.campaign_priority (
      id bigint generated always as identity primary key,
      campaign_id bigint not null references education.campaign,
      code text not null check (length(code) between 1 and 40),
      name text not null check (length(name) between 1 and 300),
      name_en text not null check (length(name_en) between 1 and 300),
      points integer not null check (points between 1 and 1000),
      unique (campaign_id, code),
      unique (id, campaign_id)
    )`.execute(db);
}

async function createCandidates(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table education.candidate (
      id bigint generated always as identity primary key,
      campaign_id bigint not null references education.campaign,
      dossier_id bigint not null unique references dossiers.dossier,
      code text not null,
      child_id bigint not null references people.person,
      applicant_id bigint not null references people.person,
      unit_id bigint not null references organisations.unit,
      points integer not null check (points >= 0),
      notice_file_id bigint references files.file,
      unique (id, campaign_id),
      constraint one_application_in_a_campaign unique (campaign_id, child_id)
    )`.execute(db);
  await sql`create index on education.candidate (child_id)`.execute(db);
  await sql`create index on education.candidate (applicant_id)`.execute(db);
  await sql`create index on education.candidate (unit_id)`.execute(db);
  await sql`create index on education.candidate (code collate "C")`.execute(db);
  await sql`create index on education.candidate (campaign_id, id) where notice_file_id is null`.execute(db);
  await sql`
    create table education.candidate_wish (
      id bigint generated always as identity primary key,
      candidate_id bigint not null,
      campaign_id bigint not null,
      rank integer not null check (rank > 0),
      campaign_school_id bigint not null,
      foreign key (candidate_id, campaign_id) references education.candidate (id, campaign_id),
      foreign key (campaign_school_id, campaign_id) references education.campaign_school (id, campaign_id),
      unique (candidate_id, rank),
      unique (candidate_id, campaign_school_id)
    )`.execute(db);
  await sql`
    create table education.candidate_priority (
      id bigint generated always as identity primary key,
      candidate_id bigint not null,
      campaign_id bigint not null,
      priority_id bigint not null,
      foreign key (candidate_id, campaign_id) references education.candidate (id, campaign_id),
      foreign key (priority_id, campaign_id) references education.campaign_priority (id, campaign_id),
      unique (candidate_id, priority_id)
    )`.execute(db);
}

async function createAdmissions(db: Kysely<unknown>): Promise<void> {
  // A seat is one of as many as the quota, and taken once.
  await sql`
    create table education.admission (
      id bigint generated always as identity primary key,
      candidate_id bigint not null unique,
      campaign_id bigint not null,
      place integer not null check (place > 0),
      lot text not null check (lot ~ '^[0-9a-f]{64}$'),
      campaign_school_id bigint,
      quota integer,
      seat integer check (seat between 1 and quota),
      foreign key (candidate_id, campaign_id) references education.candidate (id, campaign_id),
      foreign key (campaign_school_id, campaign_id, quota)
        references education.campaign_school (id, campaign_id, quota),
      unique (campaign_id, place),
      unique (campaign_school_id, seat),
      constraint a_seat_at_a_school check (num_nulls(campaign_school_id, quota, seat) in (0, 3))
    )`.execute(db);
  await sql`
    create trigger admission_is_append_only before update or delete or truncate on education.admission
    for each statement execute function server.refuse_change()`.execute(db);
}
