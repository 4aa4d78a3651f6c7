import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** The messages of a run behind the nth, in their order. */
export function messagesAfter(db: Kysely<unknown>, simulationId: number, nth: number, limit: number) {
  return tables(db)
    .selectFrom('server.simulationMessage')
    .selectAll()
    .where('simulationId', '=', simulationId)
    .where('nth', '>', nth)
    .orderBy('nth')
    .limit(limit)
    .execute();
}

export async function noteSending(db: Kysely<unknown>, simulationId: number, nth: number): Promise<void> {
  await tables(db)
    .updateTable('server.simulationMessage')
    .set({ state: 'sending' })
    .where('simulationId', '=', simulationId)
    .where('nth', '=', nth)
    .execute();
}

export async function noteAnswer(
  db: Kysely<unknown>,
  simulationId: number,
  nth: number,
  responseCode: number | null,
): Promise<void> {
  await tables(db)
    .updateTable('server.simulationMessage')
    .set({ state: 'sent', responseCode })
    .where('simulationId', '=', simulationId)
    .where('nth', '=', nth)
    .execute();
}
