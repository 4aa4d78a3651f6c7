import type { Job } from 'bullmq';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import type { Graph } from '../kit/graph.ts';
import type { Module } from '../kit/module.ts';
import type { Envelope } from './backend.ts';

/** Runs one job of a module: its payload parsed, its log lines marked, its faults logged and thrown for a retry. */
export async function runJob(
  platform: Platform,
  graph: Graph,
  module: Module,
  job: Job<Envelope>,
): Promise<void> {
  const { payload, requestId } = job.data;
  const context = makeContext(platform, { viewer: null, requestId, graph, db: platform.database.db });
  const log = context.log.child({ job: job.name, jobId: job.id, attempt: job.attemptsMade + 1 });
  try {
    await body(module, job.name)(payload, { ...context, log });
    platform.metrics.jobs.inc({ queue: job.queueName, outcome: 'done' });
    log.info('job done');
  } catch (error) {
    platform.metrics.jobs.inc({ queue: job.queueName, outcome: 'failed' });
    log.error({ err: error }, 'job failed');
    throw error;
  }
}

function body(
  module: Module,
  work: string,
): (payload: unknown, context: ReturnType<typeof makeContext>) => Promise<void> {
  const job = module.jobs.find((declared) => declared.job.name === work);
  if (job !== undefined) return (payload, context) => job.run(job.job.payload.parse(payload), context);
  const listeners = module.listens.filter(({ event }) => event.name === work);
  // Work under a name that is gone stays where it is seen, and is not taken for done.
  if (listeners.length === 0) throw new Error(`${module.contract.id} knows no work named ${work}`);
  return (payload, context) =>
    context.transact(async (act) => {
      for (const { event, handle } of listeners) await handle(event.payload.parse(payload), act);
    });
}
