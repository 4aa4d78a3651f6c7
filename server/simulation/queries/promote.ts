import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** The best that an account has done in a simulation; null where it has reported none. */
export async function bestScore(db: Kysely<unknown>, accountId: number): Promise<number | null> {
  const { score } = await tables(db)
    .selectFrom('server.simulation')
    .select((of) => of.fn.max('score').as('score'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  return score;
}

/** From now on the program works with what is real; one that does already keeps its day. */
export async function promote(db: Kysely<unknown>, accountId: number, at: Date): Promise<void> {
  await tables(db)
    .updateTable('server.client')
    .set({ productionSince: at })
    .where('accountId', '=', accountId)
    .where('productionSince', 'is', null)
    .execute();
}
