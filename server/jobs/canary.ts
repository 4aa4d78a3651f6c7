import { setTimeout as pause } from 'node:timers/promises';
import type { JobBackend } from './backend.ts';
import type { Queues } from './queues.ts';

const QUEUE = 'server.canary';
const PATIENCE = 500;

/**
 * Sends jobs through the queues until one of them was done here: a queue that was opened while its store was away
 * stays dead without an error, so only work that was done proves that work is done. Not one job alone, because
 * another worker that starts at the same time may take it.
 */
export async function provenAlive(backend: JobBackend, queues: Queues): Promise<void> {
  const done = Promise.withResolvers<true>();
  const worker = backend.worker(QUEUE, 1, async () => done.resolve(true));
  worker.on('error', done.reject);
  await worker.waitUntilReady();
  const send = () =>
    queues
      .of(QUEUE)
      .add('canary', { payload: null, requestId: `canary-${process.pid}` }, { removeOnComplete: true });
  do await send();
  while (!(await Promise.race([done.promise, pause(PATIENCE, false)])));
  await worker.close();
}
