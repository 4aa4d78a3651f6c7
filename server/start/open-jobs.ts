import type { Logger } from 'pino';
import type { Access } from '../data/access.ts';
import type { Environment } from '../environment.ts';
import { type JobBackend, openJobBackend } from '../jobs/backend.ts';
import { prepareQueues } from '../jobs/prepare-queues.ts';

/** The store of the queues, ready for use, with at most so many connections to PostgreSQL. */
export async function openJobs(
  { redisUrl, jobLock: lock }: Environment,
  access: Access,
  log: Logger,
  connections: number,
): Promise<JobBackend> {
  if (redisUrl === undefined) await prepareQueues(access, log);
  return openJobBackend({ databaseUrl: access.url, redisUrl, lock, log, connections });
}
