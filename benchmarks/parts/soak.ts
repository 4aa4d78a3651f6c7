import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { memoryOf } from '../measure/cpu.ts';
import type { Bench } from '../measure/measure.ts';
import { type Requests, runGenerator } from '../measure/run-generator.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation, OperationName } from '../operations/operations.ts';
import { restoreDrafts } from '../operations/restore-drafts.ts';

export interface Soak {
  readonly seconds: number;
  readonly perSecond: number;
  readonly samples: readonly { readonly at: number; readonly megabytes: number }[];
  /** MB a minute over the later two thirds, by least squares: the first third fills caches and heaps. */
  readonly trend: number;
}

/** How often each comes up in a hundred; a draft can be handed in once, a second time it is answered as before. */
const MIX: Readonly<Record<OperationName, number>> = { list: 20, one: 40, lookup: 30, board: 2, submit: 8 };
const CONNECTIONS = 32;
const EVERY = 10;

/** Full load of everything at once, and what it does to the memory of the server. */
export async function soak(
  bench: Bench,
  contender: Contender,
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
  scale: number,
  seconds: number,
): Promise<Soak> {
  await restoreDrafts(bench.databaseUrl, scale);
  const server = await startServer(contender, bench.databaseUrl);
  const samples: { at: number; megabytes: number }[] = [];
  const ended = new AbortController();
  const sampling = (async () => {
    for (let at = 0; !ended.signal.aborted; at += EVERY) {
      samples.push({ at, megabytes: await memoryOf(server.pid) });
      await pause(EVERY * 1000, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  })();
  try {
    const requests = mixed(contender, operations, asked);
    const run = await runGenerator({
      urls: [server.url],
      connections: CONNECTIONS,
      seconds,
      requests,
      once: false,
    });
    ended.abort();
    await sampling;
    const trend = slope(samples.filter(({ at }) => at >= seconds / 3)) * 60;
    say(`  ${run.requests} requests, memory ${trend.toFixed(2)} MB a minute`);
    return { seconds, perSecond: run.requests / run.seconds, samples, trend };
  } finally {
    ended.abort();
    await sampling;
    await server.stop();
    await restoreDrafts(bench.databaseUrl, scale);
  }
}

/** As many rounds of the mix as hand every draft in once. */
function mixed(
  contender: Contender,
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
): Requests {
  const rounds = Math.ceil(asked.submit.length / MIX.submit);
  return Array.from({ length: rounds }, (_, round) =>
    operations.flatMap((operation) =>
      Array.from({ length: MIX[operation.name] }, (_one, at) => {
        const own = asked[operation.name];
        const one = own[(round * MIX[operation.name] + at) % own.length] ?? { token: '', variables: {} };
        const { path, body } = contender.request(operation, one);
        return [path, body, one.token] as const;
      }),
    ),
  ).flat();
}

/** MB a second. */
function slope(samples: readonly { readonly at: number; readonly megabytes: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = mean(samples.map((sample) => sample.at));
  const megabytes = mean(samples.map((sample) => sample.megabytes));
  const along = samples.map((sample) => (sample.at - at) * (sample.megabytes - megabytes));
  const square = samples.map((sample) => (sample.at - at) ** 2);
  return mean(along) / mean(square);
}
