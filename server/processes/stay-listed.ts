import { hostname } from 'node:os';
import { type Kysely, sql } from 'kysely';
import type { Platform } from '../context/platform.ts';
import type { ServerTables } from '../data/tables.ts';
import { createWaker } from '../events/waker.ts';
import type { ProcessRole } from '../kit/process-desk.ts';
import { LIFE } from './listed-processes.ts';

/** Milliseconds between two signs of life. */
const EVERY = 5_000;

/**
 * Gives signs of life of this process, and at once whenever it serves other modules, until it is closed: over a
 * connection that no request and no job takes, so that a busy process is not taken for a dead one.
 */
export async function stayListed(
  { database: { watching }, registry, clock, log, processId }: Platform,
  role: ProcessRole,
): Promise<{ close(): Promise<void> }> {
  const db = watching.$extendTables<ServerTables>();
  const waker = createWaker();
  const closing = new AbortController();
  const self = {
    id: processId,
    role,
    host: hostname(),
    pid: process.pid,
    startedAt: new Date(clock.now().epochMilliseconds),
  };
  const tell = () => {
    const served = registry.list().filter(({ enabled }) => enabled);
    return renew(db, { ...self, modules: served.map(({ id }) => id) });
  };
  registry.onChange(waker.wake);
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const sleep = waker.sleep();
      await tell().catch((err: unknown) => log.warn({ err }, 'this process could not give a sign of life'));
      await sleep(EVERY, closing.signal);
    }
  };
  await tell();
  const running = run();
  return {
    close: async () => {
      closing.abort();
      await running;
      // Where that cannot be said, it is forgotten by itself.
      await db
        .deleteFrom('server.process')
        .where('id', '=', self.id)
        .execute()
        .catch(() => undefined);
    },
  };
}

interface Sign {
  readonly id: string;
  readonly role: ProcessRole;
  readonly host: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly modules: readonly string[];
}

/** A killed process says nothing: whoever lives takes it off the list. */
async function renew(db: Kysely<ServerTables>, { modules, ...sign }: Sign): Promise<void> {
  const now = { modules: [...modules], seenAt: sql<Date>`clock_timestamp()` };
  await db
    .with('gone', (query) =>
      query
        .deleteFrom('server.process')
        .where('seenAt', '<', sql<Date>`clock_timestamp() - ${LIFE}::interval`),
    )
    .insertInto('server.process')
    .values({ ...sign, ...now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(now))
    .execute();
}
