import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import { createWaker } from '../events/waker.ts';
import type { Clock } from '../kit/context.ts';
import { sweepSimulations } from '../simulation/queries/sweep-simulations.ts';
import { sweepDeliveries } from './queries/sweep-deliveries.ts';

const HOUR = 60 * 60 * 1_000;
/** Between two batches, so that whoever delivers is not held up. */
const BREATH = 100;

/** Forgets the log of deliveries once their events are kept no more, and simulations that nobody finished; every hour. */
export function startSweeping(
  db: Kysely<ServerTables>,
  { clock, log, days }: { readonly clock: Clock; readonly log: Logger; readonly days: number },
): { close(): Promise<void> } {
  const closing = new AbortController();
  const { sleep } = createWaker();
  const sweep = async (before: Date): Promise<number> =>
    (await sweepDeliveries(db, before)) + (await sweepSimulations(db, before));
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const before = clock.now().subtract({ hours: 24 * days });
      const swept = await sweep(new Date(before.epochMilliseconds)).catch((error: unknown) => {
        log.warn({ err: error }, 'old deliveries could not be swept; trying again in an hour');
        return 0;
      });
      await sleep()(swept > 0 ? BREATH : HOUR, closing.signal);
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
