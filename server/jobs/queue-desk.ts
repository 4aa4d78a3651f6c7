import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Module } from '../kit/module.ts';
import type { QueueDesk, QueuedJob, QueueState } from '../kit/queue-desk.ts';
import type { JobBackend, JobQueue, StoredJob } from './backend.ts';
import { onItsWay, type Underway } from './on-its-way.ts';
import { openQueues, type Queues, queuesOf } from './queues.ts';

/** Enough to find the oldest among those of which the most urgent stands first. */
const LOOKED_AT = 100;

/** The queues as an administrator sees them, from a process that need not work itself. They are opened when first asked for. */
export function openQueueDesk(options: {
  readonly open: () => Promise<JobBackend>;
  readonly db: Kysely<ServerTables>;
  readonly installed: readonly Module[];
}): QueueDesk & { close(): Promise<void> } {
  const lanes = new Map(
    options.installed.flatMap((module) => queuesOf(module).map((name) => [name, module.contract.id])),
  );
  let opening: Promise<{ readonly backend: JobBackend; readonly queues: Queues }> | null = null;
  const opened = () => {
    opening ??= options
      .open()
      .then((backend) => ({ backend, queues: openQueues(backend) }))
      .catch((error: unknown) => {
        opening = null;
        throw error;
      });
    return opening;
  };
  const queue = async (name: string): Promise<JobQueue | null> =>
    lanes.has(name) ? (await opened()).queues.of(name) : null;
  const isParked = async (name: string, job: string): Promise<boolean> =>
    (await (await queue(name))?.getJobState(job)) === 'failed';

  return {
    names: () => [...lanes.keys()],
    states: async (names) => {
      const underway = await onItsWay(options.db);
      const { queues } = await opened();
      const known = names.flatMap((name) => ({ name, module: lanes.get(name) }));
      return Promise.all(
        known.flatMap(({ name, module }) =>
          module === undefined ? [] : [stateOf(queues.of(name), { name, module }, underway.get(name))],
        ),
      );
    },
    parked: async (name, most) => {
      const jobs = await (await queue(name))?.getJobs(['failed'], 0, most - 1, false);
      return (jobs ?? []).map(seen);
    },
    isParked,
    rerun: async (name, id) => {
      if (!(await isParked(name, id))) return;
      const job = await (await queue(name))?.getJob(id);
      await job?.retry('failed', { resetAttemptsMade: true }).catch(async (error: unknown) => {
        // Somebody else was faster.
        if (await isParked(name, id)) throw error;
      });
    },
    close: async () => {
      const { backend, queues } = (await opening?.catch(() => null)) ?? {};
      await queues?.close();
      await backend?.close();
    },
  };
}

async function stateOf(
  queue: JobQueue,
  { name, module }: Pick<QueueState, 'name' | 'module'>,
  underway: Underway | undefined,
): Promise<QueueState> {
  const [counts, paused, jobs] = await Promise.all([
    queue.getJobCounts(),
    queue.isPaused(),
    queue.getJobs(['active', 'waiting', 'prioritized'], 0, LOOKED_AT - 1, true),
  ]);
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  const standing = [...jobs.map(seen), ...(underway === undefined ? [] : [underway.oldest])];
  const [oldest = null] = standing.toSorted((a, b) => a.since.getTime() - b.since.getTime());
  return {
    name,
    module,
    lane: name.slice(module.length + 1),
    paused,
    waiting: waiting + (counts.paused ?? 0) + prioritized + (underway?.count ?? 0),
    running: active,
    delayed,
    parked: failed,
    oldest,
  };
}

function seen({ id, name, timestamp, attemptsMade, data }: StoredJob): QueuedJob {
  return {
    id: id ?? '',
    name,
    since: new Date(timestamp),
    attempts: attemptsMade,
    requestId: data.requestId,
  };
}
