import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

export async function findPurpose(db: Kysely<unknown>, code: string): Promise<number | null> {
  const found = await tables(db)
    .selectFrom('server.purpose')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return found?.id ?? null;
}

export interface NewClient {
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly purposeId: number;
  readonly operationsPerSecond: number;
  readonly sockets: number;
  readonly registeredBy: number;
  readonly registeredAt: Date;
}

/** The account of a client and what is said of it. */
export async function insertClient(
  db: Kysely<unknown>,
  { login, name, ...client }: NewClient,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('server.account')
    .values({ login, name, personId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables(db)
    .insertInto('server.client')
    .values({ accountId: id, ...client })
    .execute();
  return id;
}

export async function insertGrants(
  db: Kysely<unknown>,
  accountId: number,
  grants: readonly { readonly permission: string; readonly agencyId: number | null }[],
): Promise<void> {
  await tables(db)
    .insertInto('server.accountGrant')
    .values(grants.map((grant) => ({ accountId, ...grant })))
    .execute();
}

/** Locks the client until the transaction ends, so that the acts on one follow each other. False where there is none. */
export async function lockClient(db: Kysely<unknown>, id: number): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('server.client')
    .select('accountId')
    .where('accountId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}

export async function updateLimits(
  db: Kysely<unknown>,
  id: number,
  limits: { readonly operationsPerSecond: number; readonly sockets: number },
): Promise<void> {
  await tables(db).updateTable('server.client').set(limits).where('accountId', '=', id).execute();
}

/** Suspends an account, or with null resumes it; either way no token that it has counts any more. */
export async function setSuspended(db: Kysely<unknown>, accountId: number, at: Date | null): Promise<void> {
  await tables(db)
    .updateTable('server.account')
    .set({ suspendedAt: at })
    .where('id', '=', accountId)
    .where('suspendedAt', at === null ? 'is not' : 'is', null)
    .execute();
  await tables(db).deleteFrom('server.session').where('accountId', '=', accountId).execute();
}
