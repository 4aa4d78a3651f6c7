import { type Kysely, type Selectable, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { PublicKey } from '../public-key.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

type KeyRow = Selectable<ServerTables['server.clientKey']>;

/** All keys that a client has or had. */
export function keysOf(db: Kysely<unknown>, clientId: number): Promise<KeyRow[]> {
  return tables(db).selectFrom('server.clientKey').selectAll().where('clientId', '=', clientId).execute();
}

export async function insertKey(
  db: Kysely<unknown>,
  clientId: number,
  { jwk, ...key }: PublicKey,
  added: { readonly at: Date; readonly by: number },
): Promise<void> {
  await tables(db)
    .insertInto('server.clientKey')
    .values({
      clientId,
      ...key,
      jwk: JSON.stringify(jwk),
      validFrom: added.at,
      validTo: null,
      addedBy: added.by,
    })
    .execute();
}

export async function endKey(db: Kysely<unknown>, id: number, at: Date): Promise<void> {
  await tables(db).updateTable('server.clientKey').set({ validTo: at }).where('id', '=', id).execute();
}

/** The key of this name that the client with this id may sign with at this moment. */
export async function validKey(
  db: Kysely<unknown>,
  login: string,
  kid: string,
  at: Date,
): Promise<Pick<KeyRow, 'clientId' | 'algorithm' | 'jwk'> | null> {
  const found = await tables(db)
    .selectFrom('server.clientKey as k')
    .innerJoin('server.account as a', 'a.id', 'k.clientId')
    .select(['k.clientId', 'k.algorithm', 'k.jwk'])
    .where('a.login', '=', login)
    .where('a.suspendedAt', 'is', null)
    .where('k.kid', '=', kid)
    .where('k.validFrom', '<=', at)
    .where((where) => where.or([where('k.validTo', 'is', null), where('k.validTo', '>', at)]))
    .executeTakeFirst();
  return found ?? null;
}

/** Some of those that are over; what another is sweeping is left to it. */
const SWEPT = sql.lit(100);

/** Remembers that an assertion was used, and sweeps what is over. False where it was used before. */
export async function useOnce(
  db: Kysely<unknown>,
  used: { readonly clientId: number; readonly jtiHash: Buffer; readonly expiresAt: Date },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with swept as (
      delete from server.client_assertion where ctid = any(array(
        select ctid from server.client_assertion where expires_at <= ${at} limit ${SWEPT} for update skip locked)))
    insert into server.client_assertion (client_id, jti_hash, expires_at)
    values (${used.clientId}, ${used.jtiHash}, ${used.expiresAt})
    on conflict do nothing returning client_id`.execute(db);
  return rows.length > 0;
}
