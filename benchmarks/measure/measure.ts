import type { Contender } from '../contenders/contender.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation } from '../operations/operations.ts';
import { cpuOf, cpuOfPostgres } from './cpu.ts';
import { type Requests, runGenerator } from './run-generator.ts';
import type { Server } from './server.ts';
import { statementsSoFar } from './statements.ts';

/** What one measurement gave; CPU in seconds per 1,000 requests, times in milliseconds. */
export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpu: number;
  readonly postgresCpu: number;
  readonly generatorCpu: number;
  readonly statements: number;
  readonly requests: number;
}

export interface Bench {
  readonly databaseUrl: string;
  readonly postmaster: number | null;
  readonly seconds: number;
  readonly warmUp: number;
}

/** Warms a server up for an operation and measures it. */
export async function measure(
  bench: Bench,
  contender: Contender,
  servers: readonly Server[],
  operation: Operation,
  asked: readonly Asked[],
): Promise<Figures> {
  const requests: Requests = asked.map((one) => {
    const { path, body } = contender.request(operation, one);
    return [path, body, one.token];
  });
  const once = operation.name === 'submit';
  // A tenth is kept for warming up, since nothing can be handed in twice.
  const kept = once ? Math.floor(requests.length / 10) : 0;
  const generate = (part: Requests, seconds: number) =>
    runGenerator({
      urls: servers.map(({ url }) => url),
      connections: operation.connections,
      seconds,
      requests: part,
      once,
    });
  await generate(once ? requests.slice(-kept) : requests, bench.warmUp);
  const before = await spent(bench, servers);
  const run = await generate(once ? requests.slice(0, -kept) : requests, bench.seconds);
  if (run.requests === 0)
    throw new Error(`${contender.name} answered no ${operation.name} in ${run.seconds} s`);
  const after = await spent(bench, servers);
  const perThousand = (used: number) => (used / run.requests) * 1000;
  return {
    perSecond: run.requests / run.seconds,
    p50: run.p50,
    p99: run.p99,
    serverCpu: perThousand(after.server - before.server),
    postgresCpu: perThousand(after.postgres - before.postgres),
    generatorCpu: perThousand(run.cpuSeconds),
    statements: (after.statements - before.statements) / run.requests,
    requests: run.requests,
  };
}

async function spent(bench: Bench, servers: readonly Server[]) {
  const cpu = await Promise.all(servers.map(({ pid }) => cpuOf(pid)));
  return {
    server: cpu.reduce((sum, one) => sum + one, 0),
    postgres: bench.postmaster === null ? Number.NaN : await cpuOfPostgres(bench.postmaster),
    statements: (await statementsSoFar(bench.databaseUrl)) ?? Number.NaN,
  };
}
