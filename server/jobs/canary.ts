import type { JobBackend } from './backend.ts';
import type { Queues } from './queues.ts';

const QUEUE = 'server.canary';

/**
 * Sends one job through the queues and waits for it: a queue that was opened while its store was away stays dead
 * without an error, so only work that was done proves that work is done.
 */
export async function provenAlive(backend: JobBackend, queues: Queues): Promise<void> {
  const done = Promise.withResolvers<void>();
  const id = `canary-${process.pid}-${Date.now()}`;
  const worker = backend.worker(QUEUE, 1, async (job) => {
    if (job.id === id) done.resolve();
  });
  worker.on('error', done.reject);
  await worker.waitUntilReady();
  await queues
    .of(QUEUE)
    .add('canary', { payload: null, requestId: id }, { jobId: id, removeOnComplete: true });
  await done.promise;
  await worker.close();
}
