import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { type Bench, measure } from '../measure/measure.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation, OperationName } from '../operations/operations.ts';
import { restoreDrafts } from '../operations/restore-drafts.ts';

export interface Profile {
  readonly operation: OperationName;
  /** Shares of the time that the server was busy, largest first. */
  readonly places: readonly { readonly place: string; readonly share: number }[];
}

const recorded = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) }),
  ),
  samples: z.array(z.number()),
  /** Microseconds. */
  timeDeltas: z.array(z.number()),
});

/** Where the main thread of a server spends its time in each operation. The figures of such a run are not reported. */
export async function profile(
  bench: Bench,
  contender: Contender,
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
  scale: number,
): Promise<readonly Profile[]> {
  const profiles: Profile[] = [];
  for (const operation of operations) {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-profile-'));
    const environment = { ...contender.environment, NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` };
    const server = await startServer({ ...contender, environment }, bench.databaseUrl);
    await measure(bench, contender, [server], operation, asked[operation.name]).finally(() => server.stop());
    const files = (await readdir(folder)).filter((name) => name.includes(`.${server.pid}.`));
    const text = await readFile(join(folder, files[0] ?? ''), 'utf8');
    await rm(folder, { recursive: true, force: true });
    const places = placesIn(recorded.parse(JSON.parse(text)), bench.seconds);
    say(
      `  ${operation.name}: ${places
        .slice(0, 3)
        .map(({ place, share }) => `${place} ${(share * 100).toFixed(0)} %`)
        .join(', ')}`,
    );
    profiles.push({ operation: operation.name, places });
    if (operation.name === 'submit') await restoreDrafts(bench.databaseUrl, scale);
  }
  return profiles;
}

/** The last seconds, so that the start and the warming up are left out. */
function placesIn(
  { nodes, samples, timeDeltas }: z.output<typeof recorded>,
  seconds: number,
): Profile['places'] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times = new Map<string, number>();
  let left = seconds * 1e6;
  for (let at = samples.length - 1; at >= 0 && left > 0; at -= 1) {
    const [took = 0, place = ''] = [timeDeltas[at], names.get(samples[at] ?? 0)];
    left -= took;
    if (place !== '(idle)') times.set(place, (times.get(place) ?? 0) + took);
  }
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([place, time]) => ({ place, share: time / busy })).sort((a, b) => b.share - a.share);
}

/** The package, the room of this repository, or the part of Node that a function is of. */
function placeOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : `${functionName} (built in)`;
  const parcel = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url)?.[1];
  if (parcel !== undefined) return parcel;
  if (url.startsWith('node:')) return url.replace(/^(node:(?:internal\/)?[^/]+).*/, '$1');
  return /\/((?:server|modules)\/[^/]+)\//.exec(url)?.[1] ?? 'elsewhere';
}
