import { type Kysely, sql } from 'kysely';

/** What the platform itself keeps. Moments are kept to the millisecond, so that a cursor made of one is exact. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema server`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);

  // Words as people type them: lower case, without tone marks. Immutable, so that it can be indexed.
  await sql`
    create function server.plain(words text) returns text
    language sql immutable strict parallel safe
    return translate(lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')`.execute(
    db,
  );

  // What to look for among plain words; a percent sign that somebody typed is a percent sign.
  await sql`
    create function server.pattern(words text) returns text
    language sql immutable strict parallel safe
    return '%' || regexp_replace(server.plain(words), '([%_\\\\])', '\\\\\\1', 'g') || '%'`.execute(db);

  await sql`
    create table server.account (
      id bigint generated always as identity primary key,
      login text not null unique,
      name text not null,
      person_id bigint unique,
      created_at timestamptz(3) not null default now()
    )`.execute(db);
  await sql`
    create table server.session (
      token_hash bytea primary key check (length(token_hash) = 32),
      account_id bigint not null references server.account on delete cascade,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null check (expires_at > created_at)
    )`.execute(db);
  await sql`
    create table server.account_grant (
      account_id bigint not null references server.account on delete cascade,
      permission text not null,
      agency_id bigint,
      unique nulls not distinct (account_id, permission, agency_id)
    )`.execute(db);

  await sql`
    create table server.module_state (
      module_id text primary key,
      enabled boolean not null,
      changed_at timestamptz(3) not null default now(),
      changed_by bigint references server.account
    )`.execute(db);
  await sql`
    create table server.module_setting (
      module_id text primary key,
      value jsonb not null
    )`.execute(db);

  await sql`
    create table server.idempotency (
      account_id bigint not null references server.account on delete cascade,
      key text not null check (length(key) between 8 and 200),
      operation text not null,
      arguments_hash bytea not null check (length(arguments_hash) = 32),
      result_id bigint not null,
      created_at timestamptz(3) not null default now(),
      primary key (account_id, key)
    )`.execute(db);
  await sql`
    create table server.audit (
      id bigint generated always as identity primary key,
      at timestamptz(3) not null,
      account_id bigint references server.account,
      act text not null,
      subject text not null,
      request_id text not null
    )`.execute(db);
  await sql`
    create function server.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$`.execute(db);
  await sql`
    create trigger audit_is_append_only before update or delete or truncate on server.audit
    for each statement execute function server.refuse_change()`.execute(db);

  // A serial number alone is no cursor: a transaction that commits late would be skipped. Its number of
  // transaction, read below the oldest one still running, misses nothing.
  await sql`
    create table server.event (
      id bigint generated always as identity primary key,
      tx xid8 not null default pg_current_xact_id(),
      name text not null,
      payload jsonb not null,
      at timestamptz(3) not null
    )`.execute(db);
  await sql`create index on server.event (tx, id)`.execute(db);

  await sql`
    create table server.outbox (
      id bigint generated always as identity primary key,
      queue text not null,
      work text not null,
      payload jsonb not null,
      attempts integer not null check (attempts > 0),
      priority integer not null default 0 check (priority between 0 and 2000000),
      request_id text not null,
      created_at timestamptz(3) not null default now()
    )`.execute(db);
}
