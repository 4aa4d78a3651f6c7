import type { Environment } from '../../server/environment.ts';
import { openJobBackend } from '../../server/jobs/backend.ts';
import { openLog } from '../../server/observe/log.ts';

export interface JobCounts extends AsyncDisposable {
  counts(): Promise<{ readonly completed: number; readonly delayed: number; readonly pending: number }>;
}

/** How many jobs of a queue are in which state, seen from beside the workers. */
export async function openJobCounts(
  environment: Environment & { readonly databaseUrl: string },
  name: string,
): Promise<JobCounts> {
  const { databaseUrl, redisUrl, jobLock: lock } = environment;
  const backend = await openJobBackend({ databaseUrl, redisUrl, lock, log: openLog('silent') });
  const queue = backend.queue(name);
  return {
    counts: async () => {
      const { completed = 0, delayed = 0, waiting = 0, active = 0 } = await queue.getJobCounts();
      return { completed, delayed, pending: waiting + active };
    },
    [Symbol.asyncDispose]: async () => {
      await queue.close();
      await backend.close();
    },
  };
}
