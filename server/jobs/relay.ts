import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import { createWaker } from '../events/waker.ts';
import type { Queues } from './queues.ts';

const BATCH = 100;
const DAY = 24 * 60 * 60;

export interface Relay {
  wake(): void;
  close(): Promise<void>;
}

/**
 * Hands committed work from the outbox to the queues. A kill between the hand-over and the deletion hands it over
 * again under the same id, which the queue takes once.
 */
export function startRelay(db: Kysely<ServerTables>, queues: Queues, log: Logger): Relay {
  const waker = createWaker();
  const closing = new AbortController();

  const handOver = (): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const entries = await trx
        .selectFrom('server.outbox')
        .selectAll()
        .orderBy('id')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const { id, queue, work, payload, attempts, requestId } of entries) {
        await queues.of(queue).add(
          work,
          { payload, requestId },
          {
            jobId: `outbox-${id}`,
            attempts,
            backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
            removeOnComplete: { age: DAY, count: 10_000 },
            removeOnFail: { age: 30 * DAY },
          },
        );
      }
      if (entries.length > 0)
        await trx
          .deleteFrom('server.outbox')
          .where(
            'id',
            'in',
            entries.map(({ id }) => id),
          )
          .execute();
      return entries.length;
    });

  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const sleep = waker.sleep();
      const handed = await handOver().catch((error: unknown) => {
        log.warn({ err: error }, 'the outbox could not be handed over; trying again');
        return 0;
      });
      if (handed < BATCH) await sleep(1_000, closing.signal);
    }
  };

  const running = run();
  return {
    wake: waker.wake,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
