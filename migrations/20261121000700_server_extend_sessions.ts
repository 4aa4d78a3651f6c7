import { type Kysely, sql } from 'kysely';

/** What a session is worth: how surely its person is known, what of the account's rights it carries, and when it ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table server.session
      add column assurance smallint not null default 0 check (assurance between 0 and 2),
      add column scopes text[],
      add column acting_for bigint references server.account on delete cascade,
      add column idle_for interval check (idle_for >= interval '1 second'),
      add column idle_until timestamptz(3),
      add check ((idle_for is null) = (idle_until is null)),
      add check (acting_for <> account_id)`.execute(db);
  await sql`comment on column server.session.scopes is 'names of permissions; null: all that the account may'`.execute(
    db,
  );
  await sql`create index on server.session (account_id)`.execute(db);
  await sql`create index on server.session (expires_at)`.execute(db);
  // A suspended account has no sessions that hold; its rows stay.
  await sql`alter table server.account add column suspended_at timestamptz(3)`.execute(db);
}
