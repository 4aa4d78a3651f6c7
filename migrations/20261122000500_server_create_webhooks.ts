import { type Kysely, sql } from 'kysely';

/** Endpoints of third parties, each with a place of its own in the log, and what was delivered to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.webhook (
      id bigint generated always as identity primary key,
      account_id bigint not null references server.account on delete cascade,
      url text not null,
      contact text,
      types text[],
      agencies bigint[],
      procedures text[],
      state text not null default 'active' check (state in ('active', 'paused', 'gone')),
      secret bytea not null,
      former_secret bytea,
      former_until timestamptz(3),
      tx xid8 not null,
      event_id bigint not null,
      trying bigint,
      attempts integer not null default 0,
      first_at timestamptz(3),
      next_at timestamptz(3),
      revision bigint not null default 0,
      lease uuid,
      lease_until timestamptz(3),
      served_at timestamptz(3),
      told_at timestamptz(3),
      created_at timestamptz(3) not null,
      check ((former_secret is null) = (former_until is null)),
      check ((lease is null) = (lease_until is null))
    )`.execute(db);
  for (const [column, words] of Object.entries(MEANINGS))
    await sql`comment on column server.webhook.${sql.ref(column)} is ${sql.lit(words)}`.execute(db);
  await sql`create index on server.webhook (account_id)`.execute(db);

  await sql`
    create table server.webhook_delivery (
      id bigint generated always as identity primary key,
      webhook_id bigint not null references server.webhook on delete cascade,
      event_id bigint not null,
      tx xid8 not null,
      event text not null,
      attempt integer not null,
      manual boolean not null default false,
      state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unanswered')),
      at timestamptz(3) not null,
      response_code integer,
      latency integer,
      error text
    )`.execute(db);
  await sql`create index on server.webhook_delivery (webhook_id, id)`.execute(db);
  await sql`create index on server.webhook_delivery (webhook_id, event_id)`.execute(db);
  await sql`create index on server.webhook_delivery (at)`.execute(db);
  await sql`
    create index webhook_delivery_open on server.webhook_delivery (webhook_id)
    where state in ('waiting', 'sending')`.execute(db);

  // What was given up after 72 hours, until somebody has it sent again.
  await sql`
    create table server.webhook_parked (
      id bigint generated always as identity primary key,
      webhook_id bigint not null references server.webhook on delete cascade,
      event_id bigint not null,
      event text not null,
      attempts integer not null,
      first_at timestamptz(3) not null,
      parked_at timestamptz(3) not null,
      delivery_id bigint not null,
      unique (webhook_id, event_id)
    )`.execute(db);

  // What was passed over: the log let go of it before it was delivered, or its module was off.
  await sql`
    create table server.webhook_gap (
      id bigint generated always as identity primary key,
      webhook_id bigint not null references server.webhook on delete cascade,
      after_tx xid8 not null,
      after_id bigint not null,
      until_tx xid8 not null,
      until_id bigint not null,
      at timestamptz(3) not null
    )`.execute(db);
  await sql`create index on server.webhook_gap (webhook_id, id)`.execute(db);
}

const MEANINGS: Readonly<Record<string, string>> = {
  types: 'names of events; null: all that the account may follow',
  secret: 'sealed; the key is not in the database',
  tx: 'with event_id the place in the log up to which all was delivered, parked or passed over',
  trying: 'the event that was tried last and has not arrived',
  attempts: 'of that event',
  first_at: 'when that event was first tried',
  next_at: 'when it is tried again; null: at once',
  revision: 'rises with whatever the owner changes: what was begun before does not overwrite it',
  lease: 'the process that delivers, while it lives',
};
