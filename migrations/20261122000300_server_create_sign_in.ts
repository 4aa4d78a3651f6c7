import { type Kysely, sql } from 'kysely';

/** Who an account is at an identity provider, the sign-ins that are under way, and sessions that can be told apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.external_identity (
      issuer text not null,
      subject text not null check (length(subject) between 1 and 500),
      account_id bigint not null references server.account on delete cascade,
      linked_at timestamptz(3) not null,
      primary key (issuer, subject),
      unique (account_id, issuer)
    )`.execute(db);
  // What a browser left with, until it comes back. Each is taken once.
  await sql`
    create table server.sign_in (
      state_hash bytea primary key check (length(state_hash) = 32),
      browser_hash bytea not null check (length(browser_hash) = 32),
      nonce text not null,
      verifier text not null,
      return_to text not null,
      level smallint not null check (level between 1 and 2),
      account_id bigint references server.account on delete cascade,
      expires_at timestamptz(3) not null
    )`.execute(db);
  await sql`comment on column server.sign_in.account_id is 'whose level is to rise; null for a new sign-in'`.execute(
    db,
  );
  await sql`create index on server.sign_in (expires_at)`.execute(db);
  await sql`
    alter table server.session
      add column id bigint generated always as identity unique,
      add column id_token text`.execute(db);
  await sql`comment on column server.session.id_token is 'tells the identity provider whom to sign out'`.execute(
    db,
  );
}
