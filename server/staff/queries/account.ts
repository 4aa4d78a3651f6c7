import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** The account of a person with this login; programs and suspended accounts are none. */
export async function findStaff(db: Kysely<unknown>, login: string): Promise<number | null> {
  const found = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.account as a')
    .leftJoin('server.client as c', 'c.accountId', 'a.id')
    .select('a.id')
    .where('a.login', '=', login)
    .where('a.suspendedAt', 'is', null)
    .where('c.accountId', 'is', null)
    .executeTakeFirst();
  return found?.id ?? null;
}

export async function isSuspended(db: Kysely<unknown>, id: number): Promise<boolean> {
  const { suspendedAt } = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.account')
    .select('suspendedAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return suspendedAt !== null;
}
