import { type Kysely, sql } from 'kysely';

/** Runs of invented events by which a client shows that it takes ours rightly. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.simulation (
      id bigint generated always as identity primary key,
      account_id bigint not null references server.account on delete cascade,
      webhook_id bigint references server.webhook on delete set null,
      secret bytea,
      type text not null,
      created_at timestamptz(3) not null,
      sent_at timestamptz(3),
      reported_at timestamptz(3),
      score integer check (score between 0 and 100),
      missed text[] not null default '{}',
      doubled text[] not null default '{}',
      misordered text[] not null default '{}',
      wrongly_accepted text[] not null default '{}',
      wrongly_answered text[] not null default '{}',
      check ((score is null) = (reported_at is null))
    )`.execute(db);
  await sql`create index on server.simulation (account_id, id)`.execute(db);
  await sql`comment on column server.simulation.secret is 'sealed; of a run that is fetched and not posted'`.execute(
    db,
  );
  await sql`
    create table server.simulation_message (
      simulation_id bigint not null references server.simulation on delete cascade,
      nth integer not null,
      id text not null,
      kind text not null check (kind in (
        'good', 'duplicate', 'late', 'replayed', 'wrong-signature', 'stale', 'unknown-type', 'unknown-version')),
      subject integer not null,
      place integer not null,
      body text not null,
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent')),
      response_code integer,
      primary key (simulation_id, nth)
    )`.execute(db);
  await sql`comment on column server.simulation_message.place is 'among the events of the run, as they happened'`.execute(
    db,
  );
}
