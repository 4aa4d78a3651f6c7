import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Access } from '../data/access.ts';
import type { ServerTables } from '../data/tables.ts';
import type { Environment } from '../environment.ts';
import type { LaneJobs } from '../kit/module-plan.ts';
import { type JobBackend, openJobBackend } from './backend.ts';
import { prepareQueues } from './prepare-queues.ts';
import { openQueues, type Queues } from './queues.ts';

/** The queues as one process reaches them: opened when somebody first asks, for a web process may never need them. */
export interface JobStore {
  open(): Promise<{ readonly backend: JobBackend; readonly queues: Queues }>;
  /** How many jobs are in these queues, and on their way there. */
  countsOf(db: Kysely<unknown>, names: readonly string[]): Promise<readonly LaneJobs[]>;
  close(): Promise<void>;
}

export function openJobStore(
  { redisUrl, jobLock: lock }: Pick<Environment, 'redisUrl' | 'jobLock'>,
  access: Access,
  log: Logger,
): JobStore {
  const begin = async () => {
    if (redisUrl === undefined) await prepareQueues(access, log);
    const backend = await openJobBackend({ databaseUrl: access.url, redisUrl, lock, log });
    return { backend, queues: openQueues(backend) };
  };
  let opened: ReturnType<typeof begin> | null = null;
  const open = () => {
    opened ??= begin().catch((fault: unknown) => {
      // Whoever asks next tries again.
      opened = null;
      throw fault;
    });
    return opened;
  };
  return {
    open,
    countsOf: async (db, names) => {
      if (names.length === 0) return [];
      const underway = await inOutbox(db, names);
      const { queues } = await open();
      return Promise.all(
        names.map(async (lane) => {
          const counts = await queues.of(lane).getJobCounts();
          const of = (...states: readonly string[]) =>
            states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
          return {
            lane,
            waiting: of('waiting', 'prioritized', 'paused') + (underway.get(lane) ?? 0),
            running: of('active'),
            delayed: of('delayed'),
          };
        }),
      );
    },
    close: async () => {
      const running = await opened?.catch(() => null);
      await running?.queues.close();
      await running?.backend.close();
    },
  };
}

async function inOutbox(db: Kysely<unknown>, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.outbox')
    .select(['queue', ({ fn }) => fn.countAll<number>().as('entries')])
    .where('queue', 'in', names)
    .groupBy('queue')
    .execute();
  return new Map(rows.map(({ queue, entries }) => [queue, entries]));
}
