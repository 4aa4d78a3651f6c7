import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../context/platform.ts';
import type { Graph } from '../kit/graph.ts';
import { ModuleState } from '../kit/module-desk.ts';
import type { JobBackend, JobWorker } from './backend.ts';
import { type Queues, queuesOf } from './queues.ts';
import { runJob } from './run.ts';

const CONCURRENCY = 4;
const RETRY = 1_000;

export interface Workers {
  close(): Promise<void>;
}

/** Works off the queues of the modules that are on; those of one that is off or frozen are paused and keep their jobs. */
export async function startWorkers(
  platform: Platform,
  backend: JobBackend,
  queues: Queues,
): Promise<Workers> {
  const { registry, log } = platform;
  const workers = new Map<string, JobWorker>();

  const follow = async (graph: Graph): Promise<void> => {
    for (const module of registry.installed) {
      const { id } = module.contract;
      const on = graph.modules.includes(module) && registry.stateOf(id) !== ModuleState.FROZEN;
      for (const name of queuesOf(module)) {
        const worker = workers.get(name);
        if (on) {
          await queues.of(name).resume();
          if (worker !== undefined) continue;
          const fresh = backend.worker(name, CONCURRENCY, (job) =>
            runJob(platform, registry.graph(), module, job),
          );
          fresh.on('error', (error) =>
            log.warn({ err: error.message, queue: name }, 'a worker met an error'),
          );
          workers.set(name, fresh);
          await fresh.waitUntilReady();
        } else {
          await queues.of(name).pause();
          workers.delete(name);
          await worker?.close();
        }
      }
    }
  };

  const closing = new AbortController();
  const settle = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        return await follow(registry.graph());
      } catch (error) {
        log.error({ err: error }, 'the queues could not follow the modules; trying again');
        await pause(RETRY, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  // One change after the other: a module switched off and on again ends on.
  let settling = settle();
  registry.onChange(() => {
    settling = settling.then(settle);
  });
  await settling;
  return {
    close: async () => {
      closing.abort();
      await settling;
      await Promise.all([...workers.values()].map((worker) => worker.close()));
    },
  };
}
