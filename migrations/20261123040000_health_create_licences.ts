import { type Kysely, sql } from 'kysely';

const KINDS = sql`('practice', 'pharmacy-practice', 'facility', 'pharmacy-business', 'food-safety')`;

/** Licences of practitioners and facilities, what became of each, and the inspections before and after. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema health`.execute(db);
  await createKeeping(db);
  await createRules(db);
  await createLicences(db);
  await createActs(db);
  await createInspections(db);
}

/** What a register says stays: nothing changes but the columns named, or those named are written once. */
async function createKeeping(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function health.keep_all_but() returns trigger language plpgsql as $$
    begin
      if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
      then raise exception 'what is registered is never changed'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create function health.keep_once() returns trigger language plpgsql as $$
    begin
      if exists (select from unnest(tg_argv) as written (name)
        where to_jsonb(old) ->> name is not null and to_jsonb(old) -> name <> to_jsonb(new) -> name)
      then raise exception 'what is registered is never changed'; end if;
      return new;
    end $$`.execute(db);
}

async function createRules(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.licence_rule (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ${KINDS}),
      months integer check (months > 0),
      inspected boolean not null,
      valid_from date,
      valid_to date,
      source text not null,
      evidence text not null,
      check (valid_from < valid_to),
      constraint licence_rule_never_overlaps exclude using gist (kind with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`comment on column health.licence_rule.months is 'for how long a licence holds; null without an end'`.execute(
    db,
  );
}

async function createLicences(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.facility (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 200),
      address text not null check (length(address) between 1 and 300),
      unit_id bigint not null references organisations.unit,
      owner_id bigint not null references people.person
    )`.execute(db);
  await sql`create index on health.facility (unit_id)`.execute(db);
  await sql`create index on health.facility (owner_id)`.execute(db);
  // A licence that is revoked holds no longer from that day on, and makes room for another; what it said stays.
  await sql`
    create table health.licence (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ${KINDS}),
      issuer_id bigint not null references organisations.agency,
      agency_id bigint not null references organisations.agency,
      year integer not null,
      serial integer not null check (serial > 0),
      number text not null generated always as (serial || '/' || year) stored,
      name text not null check (length(name) between 1 and 200),
      plain_name text not null generated always as (server.plain(name)) stored,
      scope text not null check (length(scope) between 1 and 1000),
      holder_id bigint not null references people.person,
      facility_id bigint references health.facility,
      head_licence_id bigint references health.licence,
      dossier_id bigint not null unique references dossiers.dossier,
      issued_on date not null check (extract(year from issued_on) = year),
      valid_from date not null check (valid_from >= issued_on),
      valid_to date check (valid_to > valid_from),
      revoked_from date check (revoked_from >= valid_from),
      validity daterange not null generated always as (daterange(valid_from, least(valid_to, revoked_from))) stored,
      constraint a_facility_where_one_is_licensed check
        ((facility_id is not null) = (kind in ('facility', 'pharmacy-business', 'food-safety'))),
      constraint licence_number_once unique (issuer_id, kind, year, serial),
      constraint one_valid_licence_of_a_practitioner
        exclude using gist (kind with =, holder_id with =, validity with &&) where (facility_id is null),
      constraint one_valid_licence_of_a_facility
        exclude using gist (kind with =, facility_id with =, validity with &&) where (facility_id is not null)
    )`.execute(db);
  await sql`create index on health.licence using gin ((' ' || plain_name) gin_trgm_ops)`.execute(db);
  await sql`create index on health.licence (number collate "C")`.execute(db);
  await sql`create index on health.licence (name, id)`.execute(db);
  await sql`create index on health.licence (agency_id)`.execute(db);
  await sql`create index on health.licence (holder_id, issued_on desc, id desc)`.execute(db);
  await sql`create index on health.licence (facility_id)`.execute(db);
  await sql`create index on health.licence (valid_to) where revoked_from is null`.execute(db);
  await sql`
    create table health.licence_counter (
      agency_id bigint not null references organisations.agency,
      kind text not null check (kind in ${KINDS}),
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, kind, year)
    )`.execute(db);
  await sql`
    create trigger licence_keeps_what_it_says before update on health.licence
    for each row execute function health.keep_all_but('agency_id', 'revoked_from', 'number', 'plain_name', 'validity')`.execute(
    db,
  );
  await sql`
    create trigger licence_is_revoked_once before update on health.licence
    for each row execute function health.keep_once('revoked_from')`.execute(db);
  await sql`
    create trigger licences_are_never_removed before delete or truncate on health.licence
    for each statement execute function server.refuse_change()`.execute(db);
}

async function createActs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.licence_act (
      id bigint generated always as identity primary key,
      licence_id bigint not null references health.licence,
      kind text not null check (kind in ('suspended', 'resumed', 'revoked')),
      from_day date not null,
      reason text not null check (length(reason) between 1 and 2000),
      agency_id bigint not null references organisations.agency,
      account_id bigint not null references server.account,
      at timestamptz(3) not null
    )`.execute(db);
  await sql`create index on health.licence_act (licence_id, id)`.execute(db);
  await sql`create index on health.licence_act (agency_id)`.execute(db);
  await sql`
    create trigger licence_acts_are_append_only before update or delete or truncate on health.licence_act
    for each statement execute function server.refuse_change()`.execute(db);
  // What happens to a licence happens in the order in which it is written; nothing follows a revocation.
  await sql`
    create function health.follow_licence_act() returns trigger language plpgsql as $$
    declare before health.licence_act;
    begin
      perform from health.licence where id = new.licence_id for no key update;
      select * into before from health.licence_act where licence_id = new.licence_id order by id desc limit 1;
      if before.kind = 'revoked' or new.from_day < before.from_day
        or new.kind = 'suspended' and before.kind = 'suspended'
        or new.kind = 'resumed' and before.kind is distinct from 'suspended'
      then raise check_violation using message = 'this does not follow', constraint = 'licence_acts_follow_each_other'; end if;
      if new.kind = 'revoked' then
        update health.licence set revoked_from = new.from_day where id = new.licence_id;
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger licence_acts_follow_each_other before insert on health.licence_act
    for each row execute function health.follow_licence_act()`.execute(db);
}

async function createInspections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.inspection (
      id bigint generated always as identity primary key,
      dossier_id bigint references dossiers.dossier,
      licence_id bigint references health.licence,
      person_id bigint not null references people.person,
      agency_id bigint not null references organisations.agency,
      held_on date not null,
      passed boolean not null,
      findings text not null check (length(findings) between 1 and 5000),
      account_id bigint not null references server.account,
      at timestamptz(3) not null,
      constraint of_a_dossier_or_a_licence check (num_nonnulls(dossier_id, licence_id) = 1)
    )`.execute(db);
  await sql`create index on health.inspection (dossier_id, id)`.execute(db);
  await sql`create index on health.inspection (licence_id, id)`.execute(db);
  await sql`create index on health.inspection (agency_id, id)`.execute(db);
  await sql`
    create trigger inspections_are_append_only before update or delete or truncate on health.inspection
    for each statement execute function server.refuse_change()`.execute(db);
}
