import type { Module } from '../kit/module.ts';
import type { Queues } from './queues.ts';

/** Sets the clocks of the jobs that are done by themselves: one for all processes, which outlives each of them. */
export async function schedule(modules: readonly Module[], queues: Queues): Promise<void> {
  for (const { name, queue, every, attempts } of modules.flatMap(({ jobs }) => jobs.map(({ job }) => job))) {
    if (every === undefined) continue;
    await queues.of(queue).upsertJobScheduler(
      name,
      { every: every * 1000 },
      {
        name,
        data: { payload: {}, requestId: `schedule-${name}` },
        opts: { attempts, removeOnComplete: true, removeOnFail: { count: 100 } },
      },
    );
  }
}
