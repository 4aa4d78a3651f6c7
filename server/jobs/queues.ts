import type { Module } from '../kit/module.ts';
import type { JobBackend, JobQueue } from './backend.ts';

/** The queues of a module: one a lane, and one for what it listens to. */
export function queuesOf(module: Module): readonly string[] {
  const lanes = module.jobs.map(({ job }) => job.queue);
  const listeners = module.listens.length > 0 ? [`${module.contract.id}.listeners`] : [];
  return [...new Set([...lanes, ...listeners])];
}

export interface Queues {
  of(name: string): JobQueue;
  close(): Promise<void>;
}

/** The open queues of this process, by name. */
export function openQueues(backend: JobBackend): Queues {
  const queues = new Map<string, JobQueue>();
  return {
    of: (name) => {
      const queue = queues.get(name) ?? backend.queue(name);
      queues.set(name, queue);
      return queue;
    },
    close: async () => void (await Promise.all([...queues.values()].map((queue) => queue.close()))),
  };
}
