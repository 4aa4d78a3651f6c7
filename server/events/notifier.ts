import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';

/** Wakes those who listen to a channel, in every process. */
export interface Notifier {
  wake(channels: Iterable<string>): void;
}

/** At least so many milliseconds lie between two notifications of a process: what is in between is told by the next. */
const BETWEEN = 20;

/**
 * Notifies behind a commit and never inside a transaction: PostgreSQL lets transactions that notify commit one at a
 * time. The first goes at once; what comes soon after it goes together with the next. One that is lost costs a second,
 * after which everybody looks for themselves.
 */
export function openNotifier(db: Kysely<unknown>, log: Logger): Notifier {
  let waiting = new Set<string>();
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.size > 0) {
      const channels = [...waiting];
      waiting = new Set();
      try {
        await sql`select pg_notify(channel, '') from unnest(${channels}::text[]) as channel`.execute(db);
      } catch (error) {
        log.warn({ err: error }, 'those who listen could not be woken');
      }
      // Nobody waits for it: a process that ends does not.
      await pause(BETWEEN, undefined, { ref: false });
    }
    running = false;
  };

  return {
    wake: (channels) => {
      for (const channel of channels) waiting.add(channel);
      if (!running) void run();
    },
  };
}
