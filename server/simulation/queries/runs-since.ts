import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** How many runs an account has begun since a moment; whoever begins one at the same time waits until this is decided. */
export async function runsSince(db: Kysely<unknown>, accountId: number, since: Date): Promise<number> {
  const tables = db.$extendTables<ServerTables>();
  await tables
    .selectFrom('server.account')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .execute();
  const { count } = await tables
    .selectFrom('server.simulation')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
