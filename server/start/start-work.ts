import { startSealer } from '../audit/start-sealer.ts';
import type { Platform } from '../context/platform.ts';
import type { Access } from '../data/access.ts';
import { listen } from '../data/listen.ts';
import type { Environment } from '../environment.ts';
import { EVENTS_GREW } from '../events/publish.ts';
import { provenAlive } from '../jobs/canary.ts';
import { OUTBOX_GREW } from '../jobs/outbox.ts';
import { openQueues } from '../jobs/queues.ts';
import { startRelay } from '../jobs/relay.ts';
import { schedule } from '../jobs/schedule.ts';
import { startWorkers } from '../jobs/workers.ts';
import { startDispatch } from '../webhooks/dispatch.ts';
import { openPost } from '../webhooks/post.ts';
import { webhookTools } from '../webhooks/tools.ts';
import { openJobs } from './open-jobs.ts';

/** Connections for the queues and their workers. */
const FOR_WORKING = 30;

/** Works off the jobs: the relay from the outbox to the queues, and a worker for each queue of a module that is on. */
export async function startWork(
  environment: Environment,
  access: Access,
  platform: Platform,
  stack: AsyncDisposableStack,
): Promise<void> {
  const { log, database } = platform;
  const sealing = startSealer(platform, platform.auditKey, environment.auditCheckpoint);
  stack.defer(() => sealing.close());
  const backend = await openJobs(environment, access, log, FOR_WORKING);
  stack.defer(() => backend.close());
  const queues = openQueues(backend);
  stack.defer(() => queues.close());
  await provenAlive(backend, queues);
  await schedule(platform.registry.installed, queues);
  const workers = await startWorkers(platform, backend, queues);
  stack.defer(() => workers.close());
  const post = openPost(environment.webhooks);
  stack.defer(() => post.close());
  const { sealer } = webhookTools(environment);
  const webhooks = startDispatch(platform, { sealer, post, leaseMilliseconds: environment.jobLock });
  stack.defer(() => webhooks.close());
  const relay = startRelay(database.server, queues, log);
  stack.defer(() => relay.close());
  const listening = await listen(
    access.url,
    { [OUTBOX_GREW]: relay.wake, [EVENTS_GREW]: webhooks.wake },
    log,
  );
  stack.defer(() => listening.close());
}
