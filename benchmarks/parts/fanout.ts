import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { say } from '../data/say.ts';
import { type Crowd, openCrowd } from '../fanout/crowd.ts';
import { leaveDatabases, partnerToken, publishInDatabase } from '../fanout/publish.ts';
import { cpuOf, memoryOf } from '../measure/cpu.ts';
import { type Server, startServer } from '../measure/server.ts';

export interface FanoutFigures {
  readonly name: string;
  readonly title: string;
  readonly perSecond: number;
  /** CPU milliseconds of the server for 1,000 deliveries. */
  readonly cpu: number;
  /** Milliseconds from the announcement to its arrival, of one event at a time. */
  readonly p50: number;
  readonly p99: number;
  /** Kilobytes of the server for a connection. */
  readonly memory: number;
}

export interface Fanout {
  readonly sockets: number;
  readonly figures: readonly FanoutFigures[];
  /** Milliseconds from an event's commit to its arrival over each of two processes, the 95th in a hundred. */
  readonly twoProcesses: number;
}

type Announce = (events: number) => Promise<void>;
interface Fanned extends Pick<Contender, 'name' | 'title' | 'entry'> {
  readonly announceAt: (server: Server) => Announce;
}

const BURSTS = 5;
const IN_A_BURST = 20;
const SINGLE = 20;

/** One event to many sockets: Motcua beside Mercurius' subscriptions and a bare broadcast, one after the other. */
export async function fanout(databaseUrl: string, rounds: number, sockets = 5_000): Promise<Fanout> {
  const token = await partnerToken(databaseUrl);
  const byRequest =
    ({ url }: Server): Announce =>
    async (events) => {
      const body = JSON.stringify({ events });
      await fetch(`${url}/publish`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    };
  const all: readonly Fanned[] = [
    {
      name: 'motcua',
      title: 'Motcua, token and rights checked for every event',
      entry: 'server/web.ts',
      announceAt: () => (events) => publishInDatabase(databaseUrl, events),
    },
    {
      name: 'mercurius',
      title: 'Mercurius 16, subscriptions in memory',
      entry: 'benchmarks/servers/fanout/mercurius.ts',
      announceAt: byRequest,
    },
    {
      name: 'bare',
      title: 'the limit: one text to every socket of ws',
      entry: 'benchmarks/servers/fanout/bare.ts',
      announceAt: byRequest,
    },
  ];
  const measured: FanoutFigures[] = [];
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const one of all) measured.push(await measureFanout(one, databaseUrl, token, sockets));
    const figures = all.map(({ name }) => median(measured.filter((one) => one.name === name)));
    return { sockets, figures, twoProcesses: await overTwo(databaseUrl, token) };
  } finally {
    await leaveDatabases();
  }
}

const asContender = ({ name, title, entry }: Pick<Fanned, 'name' | 'title' | 'entry'>): Contender => ({
  name,
  title,
  entry,
  // All come from one account at one address: each is counted, and none is too many.
  environment: { RATE_STAFF: '1000000', SOCKETS_STAFF: '1000000', SOCKETS_ADDRESS: '1000000' },
  request: () => ({ path: '', body: '' }),
  understood: (_operation, data) => data,
});

async function measureFanout(
  fanned: Fanned,
  databaseUrl: string,
  token: string,
  sockets: number,
): Promise<FanoutFigures> {
  const server = await startServer(asContender(fanned), databaseUrl);
  try {
    // What starting leaves behind is collected, and what the first connection loads is loaded.
    const first = await openCrowd(server.url, token, 50);
    const announce = fanned.announceAt(server);
    await told(first, announce, 50, 50);
    await first.leave();
    const empty = await memoryOf(server.pid);
    const crowd = await openCrowd(server.url, token, sockets);
    const memory = ((await memoryOf(server.pid)) - empty) / sockets;
    await told(crowd, announce, 5, sockets);
    const cpu = await cpuOf(server.pid);
    let seconds = 0;
    for (let burst = 0; burst < BURSTS; burst += 1)
      seconds += await told(crowd, announce, IN_A_BURST, sockets);
    const deliveries = BURSTS * IN_A_BURST * sockets;
    const used = (await cpuOf(server.pid)) - cpu;
    await crowd.reset();
    for (let event = 1; event <= SINGLE; event += 1) {
      await announce(1);
      await until(crowd, event * sockets);
    }
    const lags = await crowd.lags();
    await crowd.leave();
    const figures = {
      name: fanned.name,
      title: fanned.title,
      perSecond: deliveries / seconds,
      cpu: (used * 1_000_000) / deliveries,
      p50: at(lags, 0.5),
      p99: at(lags, 0.99),
      memory: memory * 1024,
    };
    say(
      `  fanout  ${fanned.name.padEnd(13)} ${figures.perSecond.toFixed(0)}/s  CPU ${figures.cpu.toFixed(1)} ms  p50 ${figures.p50} ms  p99 ${figures.p99} ms  ${figures.memory.toFixed(1)} KB a connection`,
    );
    return figures;
  } finally {
    await server.stop();
  }
}

/** Seconds until all have heard so many events. */
async function told(crowd: Crowd, announce: Announce, events: number, sockets: number): Promise<number> {
  await crowd.reset();
  const from = performance.now();
  await announce(events);
  await until(crowd, events * sockets);
  return (performance.now() - from) / 1000;
}

async function until(crowd: Crowd, received: number): Promise<void> {
  const deadline = Date.now() + 120_000;
  while ((await crowd.received()) < received) {
    if (Date.now() > deadline) throw new Error(`Only ${await crowd.received()} of ${received} events came`);
    await pause(5);
  }
}

/** Two processes on one database: how late an event comes over each. */
async function overTwo(databaseUrl: string, token: string): Promise<number> {
  const motcua = asContender({ name: 'motcua', title: 'Motcua', entry: 'server/web.ts' });
  const servers = [await startServer(motcua, databaseUrl), await startServer(motcua, databaseUrl)];
  const crowds = await Promise.all(servers.map(({ url }) => openCrowd(url, token, 1)));
  try {
    for (let event = 1; event <= 100; event += 1) {
      await publishInDatabase(databaseUrl, 1);
      await pause(20);
    }
    for (const crowd of crowds) await until(crowd, 100);
    const lags = (await Promise.all(crowds.map((crowd) => crowd.lags()))).flat().sort((a, b) => a - b);
    return at(lags, 0.95);
  } finally {
    for (const crowd of crowds) await crowd.leave();
    for (const server of servers) await server.stop();
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Of several rounds, the middle one by deliveries a second. */
function median(rounds: readonly FanoutFigures[]): FanoutFigures {
  const middle = rounds.toSorted((a, b) => a.perSecond - b.perSecond)[rounds.length >> 1];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}
