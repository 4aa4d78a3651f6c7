import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { AGENCY, PROCEDURE, TYPE } from './document.ts';

/** A token of a partner who may follow everything. */
export async function partnerToken(databaseUrl: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await inDatabase(
    databaseUrl,
    `with account as (
      insert into server.account (login, name) values ('fanout', 'Fanout')
      on conflict (login) do update set name = excluded.name returning id),
    allowed as (
      insert into server.account_grant (account_id, permission, agency_id)
      select id, 'dossiers.followDossiers', null from account on conflict do nothing)
    insert into server.session (token_hash, account_id, expires_at)
    select $1, id, now() + interval '1 day' from account`,
    [createHash('sha256').update(token).digest()],
  );
  return token;
}

/** Announces events as an act does: it commits, and then it wakes the readers of the log. */
export async function publishInDatabase(databaseUrl: string, events: number): Promise<void> {
  const payload = {
    eventId: 1,
    dossierId: 1,
    agencyId: AGENCY,
    applicantId: 1,
    code: null,
    procedure: PROCEDURE,
  };
  await inDatabase(
    databaseUrl,
    `insert into server.event (name, payload, at, agency_id, procedure, subject)
    select $1, $2, clock_timestamp(), $3, $4, nth::text from generate_series(1, $5::int) as nth`,
    [TYPE, JSON.stringify(payload), AGENCY, PROCEDURE, events],
  );
  await inDatabase(databaseUrl, "select pg_notify('motcua_events', '')", []);
}

const clients = new Map<string, Promise<pg.Client>>();

async function inDatabase(databaseUrl: string, statement: string, values: readonly unknown[]): Promise<void> {
  const known = clients.get(databaseUrl) ?? connected(databaseUrl);
  clients.set(databaseUrl, known);
  await (await known).query(statement, [...values]);
}

async function connected(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

export async function leaveDatabases(): Promise<void> {
  for (const client of clients.values()) await (await client).end();
  clients.clear();
}
