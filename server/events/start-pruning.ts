import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import { pruneEvents } from './prune-events.ts';
import { createWaker } from './waker.ts';

const HOUR = 60 * 60 * 1_000;
/** Between two batches, so that whoever writes is not held up. */
const BREATH = 100;

export interface Pruning {
  close(): Promise<void>;
}

/** Forgets events that are older than so many days, every hour. */
export function startPruning(
  db: Kysely<ServerTables>,
  { clock, log, days }: { readonly clock: Clock; readonly log: Logger; readonly days: number },
): Pruning {
  const closing = new AbortController();
  const { sleep } = createWaker();
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const before = clock.now().subtract({ hours: 24 * days });
      const pruned = await pruneEvents(db, new Date(before.epochMilliseconds)).catch((error: unknown) => {
        log.warn({ err: error }, 'old events could not be pruned; trying again in an hour');
        return 0;
      });
      await sleep()(pruned > 0 ? BREATH : HOUR, closing.signal);
    }
  };
  const running = run();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
