import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { QueuedJob } from '../kit/queue-desk.ts';

/** What was committed for a queue and not handed over yet. */
export interface Underway {
  readonly count: number;
  readonly oldest: QueuedJob;
}

/** What waits in the outbox, by queue. */
export async function onItsWay(db: Kysely<ServerTables>): Promise<ReadonlyMap<string, Underway>> {
  const rows = await db
    .selectFrom('server.outbox')
    .distinctOn('queue')
    .select(['queue', 'id', 'work', 'createdAt', 'requestId'])
    .select(({ fn }) =>
      fn
        .countAll<number>()
        .over((over) => over.partitionBy('queue'))
        .as('count'),
    )
    .orderBy('queue')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ queue, id, work, createdAt, requestId, count }) => [
      queue,
      { count, oldest: { id: `outbox-${id}`, name: work, since: createdAt, attempts: 0, requestId } },
    ]),
  );
}
