import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { type Crowd, openCrowd } from '../fanout/crowd.ts';
import { leaveDatabases, partnerToken, publishInDatabase } from '../fanout/publish.ts';
import { stallFollowers } from '../fanout/stall-followers.ts';
import { cpuOf } from '../measure/cpu.ts';
import type { Bench } from '../measure/measure.ts';
import { middle } from '../measure/middle.ts';
import { p95 } from '../measure/p95.ts';
import { pace } from '../measure/pace.ts';
import type { Requests } from '../measure/run-generator.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation } from '../operations/operations.ts';
import type { Noticed } from './surge.ts';

/** What queries and followers notice of followers that take nothing, as their p95. */
export interface Stalled {
  readonly queries: Noticed & { readonly usual: number };
  readonly deliveries: Noticed & { readonly usual: number };
}

const STALLED = 50;
const FOLLOWERS = 200;
/** Far more than the buffers between a server and its client hold. */
const BACKLOG = 2_000;
const LOOKUPS = 150;
const EVENTS = 50;

/** Round for round queries and live deliveries, without and beside 50 followers that have asked for all and take nothing. */
export async function stalled(
  bench: Bench,
  contender: Contender,
  lookup: Operation,
  asked: readonly Asked[],
  rounds: number,
): Promise<Stalled> {
  const requests: Requests = asked.map((one) => {
    const { path, body } = contender.request(lookup, one);
    return [path, body, one.token];
  });
  const token = await partnerToken(bench.databaseUrl);
  await publishInDatabase(bench.databaseUrl, BACKLOG);
  const environment = {
    ...contender.environment,
    SOCKETS_STAFF: '1000',
    SOCKETS_ADDRESS: '1000',
    // Stalled from the first to the last moment of a round, instead of being cut off in it.
    FEED_PATIENCE: '600000',
  };
  const server = await startServer({ ...contender, entry: 'server/web.ts', environment }, bench.databaseUrl);
  const crowd = await openCrowd(server.url, token, FOLLOWERS);
  try {
    const once = async () => {
      await crowd.reset();
      const [answered] = await Promise.all([
        pace(server.url, requests, LOOKUPS, bench.seconds),
        happen(bench),
      ]);
      await arrived(crowd, Math.floor(EVENTS * bench.seconds) * FOLLOWERS);
      return { queries: p95(answered.times), deliveries: p95(await crowd.lags()) };
    };
    await once();
    const measured: (readonly [usual: Figures, beside: Figures])[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const usual = await once();
      const release = await stallFollowers(server.url, token, STALLED);
      await quiet(server.pid);
      const beside = await once().finally(release);
      await pause(1_000);
      measured.push([usual, beside]);
      say(`  round ${round}  p95 ${words(usual)}; beside followers that stall ${words(beside)}`);
    }
    const noticed = (of: keyof Figures) => {
      const ratios = measured.map(([usual, beside]) => beside[of] / usual[of]);
      return {
        usual: middle(measured.map(([usual]) => usual[of])),
        p95: middle(measured.map(([, beside]) => beside[of])),
        rounds: ratios,
        times: middle(ratios),
      };
    };
    return { queries: noticed('queries'), deliveries: noticed('deliveries') };
  } finally {
    await crowd.leave();
    await server.stop();
    await leaveDatabases();
  }
}

interface Figures {
  readonly queries: number;
  readonly deliveries: number;
}

function words({ queries, deliveries }: Figures): string {
  return `of queries ${queries.toFixed(2)} ms, of deliveries ${deliveries.toFixed(2)} ms`;
}

/** Events one by one, as many a second. */
async function happen({ databaseUrl, seconds }: Bench): Promise<void> {
  const from = performance.now();
  for (let nth = 0; nth < Math.floor(EVENTS * seconds); nth += 1) {
    await pause(Math.max(0, from + (nth * 1000) / EVENTS - performance.now()));
    await publishInDatabase(databaseUrl, 1);
  }
}

/** Until nothing more fits between the server and those who take nothing. */
async function quiet(pid: number): Promise<void> {
  let used: number;
  do {
    const before = await cpuOf(pid);
    await pause(1_000);
    used = (await cpuOf(pid)) - before;
  } while (used > 0.1);
}

async function arrived(crowd: Crowd, count: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  while ((await crowd.received()) < count) {
    if (Date.now() > deadline) throw new Error(`Only ${await crowd.received()} of ${count} events came`);
    await pause(20);
  }
}
