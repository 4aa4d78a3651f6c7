import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import { createWaker } from '../events/waker.ts';
import type { Queues } from './queues.ts';

const BATCH = 100;
const LONGEST_FAREWELL = 5_000;
const DAY = 24 * 60 * 60;

export interface Relay {
  wake(): void;
  close(): Promise<void>;
}

/**
 * Hands committed work from the outbox to the queues. A kill between the hand-over and the deletion, or a relay on
 * another machine, hands it over again under the same id, which the queue takes once. No transaction spans the two:
 * a queue that does not answer would hold back everybody who follows the event log.
 */
export function startRelay(db: Kysely<ServerTables>, queues: Queues, log: Logger): Relay {
  const waker = createWaker();
  const closing = new AbortController();

  const handOver = async (): Promise<number> => {
    const entries = await db.selectFrom('server.outbox').selectAll().orderBy('id').limit(BATCH).execute();
    for (const { id, queue, work, payload, attempts, priority, requestId } of entries) {
      const options = {
        jobId: `outbox-${id}`,
        attempts,
        priority,
        backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
        removeOnComplete: { age: DAY, count: 10_000 },
        // What used up its attempts is kept until somebody has looked at it.
        removeOnFail: false,
      };
      await queues.of(queue).add(work, { payload, requestId }, options);
      await db.deleteFrom('server.outbox').where('id', '=', id).execute();
    }
    return entries.length;
  };

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
      // A queue store that does not answer is not waited for: what was not handed over is still in the outbox.
      await Promise.race([running, pause(LONGEST_FAREWELL, undefined, { ref: false })]);
    },
  };
}
