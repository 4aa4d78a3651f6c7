import { type Kysely, type Selectable, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Sample } from '../sample.ts';
import type { Score } from '../score-run.ts';

export type Simulation = Selectable<ServerTables['server.simulation']>;

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

export function findSimulation(
  db: Kysely<unknown>,
  accountId: number,
  id: number,
): Promise<Simulation | undefined> {
  return tables(db)
    .selectFrom('server.simulation')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether a run of the account is still being posted that began after a moment. */
export async function isRunning(db: Kysely<unknown>, accountId: number, since: Date): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('server.simulation')
    .select('id')
    .where('accountId', '=', accountId)
    .where('webhookId', 'is not', null)
    .where('sentAt', 'is', null)
    .where('createdAt', '>', since)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertSimulation(
  db: Kysely<unknown>,
  simulation: Pick<Simulation, 'accountId' | 'webhookId' | 'secret' | 'type' | 'createdAt'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('server.simulation')
    .values(simulation)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertMessages(
  db: Kysely<unknown>,
  simulationId: number,
  samples: readonly Sample[],
): Promise<void> {
  await tables(db)
    .insertInto('server.simulationMessage')
    .values(samples.map((sample, nth) => ({ simulationId, nth, ...sample })))
    .execute();
}

/** Keeps the score of a run; false where it has one. */
export async function keepScore(db: Kysely<unknown>, id: number, score: Score, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('server.simulation')
    .set({ ...score, reportedAt: at })
    .where('id', '=', id)
    .where('reportedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** How many messages a run has, and how many of them were sent. */
export async function countMessages(db: Kysely<unknown>, simulationId: number) {
  return tables(db)
    .selectFrom('server.simulationMessage')
    .select((of) => [
      of.fn.countAll<number>().as('messages'),
      sql<number>`count(*) filter (where state = 'sent')`.as('sent'),
    ])
    .where('simulationId', '=', simulationId)
    .executeTakeFirstOrThrow();
}
