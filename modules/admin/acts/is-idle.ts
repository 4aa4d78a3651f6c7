import type { ModuleWork } from '../../../server/kit/index.ts';

/** Whether nothing is open with a module and none of its jobs runs. What waits in its queues is kept there. */
export function isIdle({ openWork, jobs }: ModuleWork): boolean {
  return openWork.length === 0 && jobs.every(({ running }) => running === 0);
}
