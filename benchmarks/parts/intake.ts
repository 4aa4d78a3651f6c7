import { Agent } from 'node:http';
import pg from 'pg';
import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { sizesAt } from '../data/sizes.ts';
import { counter, type Desk, type Journey, online } from '../intake/journeys.ts';
import { cpuOf, cpuOfPostgres } from '../measure/cpu.ts';
import type { Bench } from '../measure/measure.ts';
import { middle } from '../measure/middle.ts';
import { p95 } from '../measure/p95.ts';
import { startServer } from '../measure/server.ts';

/** How many dossiers come in, each from the first act to the receipt. */
export interface Intake {
  readonly way: keyof typeof WAYS;
  readonly perSecond: number;
  readonly rounds: readonly number[];
  /** Milliseconds from the first act to the receipt. */
  readonly p95: number;
  /** CPU seconds for 1,000 dossiers. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
}

/** How a dossier comes, and what has to be done for it. */
export const WAYS = { online, counter } satisfies Readonly<Record<string, Journey>>;
/** Dossiers under way at once. */
const TOGETHER = 32;

/** Dossiers taken in through the API, one act after the other as people do it, on one web process as in production. */
export async function intake(
  bench: Bench,
  contender: Contender,
  scale: number,
  rounds: number,
): Promise<readonly Intake[]> {
  const { citizens } = sizesAt(scale);
  const communes = await communesIn(bench.databaseUrl);
  const server = await startServer({ ...contender, entry: 'server/web.ts' }, bench.databaseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
  const desk: Desk = { url: server.url, agent, communes, citizens };
  try {
    const measured: Intake[] = [];
    for (const way of ['online', 'counter'] as const) {
      await takeIn(desk, WAYS[way], bench.warmUp);
      const runs: (Run & { readonly serverCpu: number; readonly postgresCpu: number })[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        const before = await spent(bench, server.pid);
        const run = await takeIn(desk, WAYS[way], bench.seconds);
        const after = await spent(bench, server.pid);
        const perThousand = (used: number) => (used / run.times.length) * 1000;
        runs.push({
          ...run,
          serverCpu: perThousand(after.server - before.server),
          postgresCpu: perThousand(after.postgres - before.postgres),
        });
        say(`  round ${round}  ${way.padEnd(7)} ${run.perSecond.toFixed(0)} dossiers/s`);
      }
      measured.push({
        way,
        perSecond: middle(runs.map(({ perSecond }) => perSecond)),
        rounds: runs.map(({ perSecond }) => perSecond),
        p95: middle(runs.map(({ times }) => p95(times))),
        serverCpu: middle(runs.map(({ serverCpu }) => serverCpu)),
        postgresCpu: middle(runs.map(({ postgresCpu }) => postgresCpu)),
      });
    }
    return measured;
  } finally {
    agent.destroy();
    await server.stop();
  }
}

interface Run {
  readonly perSecond: number;
  readonly times: readonly number[];
}

/** So many journeys at once, each followed by the next, for some seconds. */
async function takeIn(desk: Desk, journey: Journey, seconds: number): Promise<Run> {
  const times: number[] = [];
  const from = performance.now();
  let next = 0;
  const goOn = async (): Promise<void> => {
    while (performance.now() - from < seconds * 1000) {
      const began = performance.now();
      next += 1;
      await journey(desk, next);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, goOn));
  return { perSecond: (times.length * 1000) / (performance.now() - from), times };
}

async function spent({ postmaster }: Bench, pid: number) {
  return {
    server: await cpuOf(pid),
    postgres: postmaster === null ? Number.NaN : await cpuOfPostgres(postmaster),
  };
}

/** The communes whose committees decide today. */
async function communesIn(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      `select unit.code from organisations.unit as unit join organisations.agency as agency on agency.unit_id = unit.id
       where agency.kind = 'commune-committee' and agency.valid_to is null and unit.valid_to is null order by unit.code`,
    );
    return rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}
