import type { Contender } from '../contenders/contender.ts';
import { citizenToken } from '../data/accounts-of-note.ts';
import { say } from '../data/say.ts';
import type { Bench } from '../measure/measure.ts';
import { middle } from '../measure/middle.ts';
import { p95 } from '../measure/p95.ts';
import { type Paced, pace } from '../measure/pace.ts';
import type { Requests } from '../measure/run-generator.ts';
import { startServer } from '../measure/server.ts';
import { stall } from '../measure/stall.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation, OperationName } from '../operations/operations.ts';

/** What the others notice, as their p95 in milliseconds. */
export interface Noticed {
  readonly p95: number;
  /** Times what it is otherwise, round for round, and the middle of it. */
  readonly rounds: readonly number[];
  readonly times: number;
}

/** What the others notice of one tenant that asks seven times as much as it may, and of sockets that stall. */
export interface Surge {
  readonly usual: number;
  readonly surge: Noticed;
  readonly stalled: Noticed;
  /** How much of the tenant's surge was refused. */
  readonly refused: number;
}

/** Lists a second of the tenant, each of which weighs as eleven operations, and a little more than that is allowed. */
const TENANT = 10;
const ALLOWED = 1.1 * TENANT * 11;
const TIMES = 7;
/** Lookups a second of all others, and how many they are. */
const OTHERS = 150;
const CITIZENS = 100;
const STALLED = 50;

/** Round for round a tenant at its rate and at seven times its rate, beside others who ask as ever. */
export async function surge(
  bench: Bench,
  contender: Contender,
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
  rounds: number,
): Promise<Surge> {
  const requestsOf = (name: OperationName): Requests =>
    operations
      .filter((operation) => operation.name === name)
      .flatMap((operation) =>
        asked[name].map((one) => {
          const { path, body } = contender.request(operation, one);
          return [path, body, one.token] as const;
        }),
      );
  const lists = requestsOf('list');
  const lookups = requestsOf('lookup').map(
    ([path, body], nth) => [path, body, citizenToken(1 + (nth % CITIZENS))] as const,
  );
  const environment = { ...contender.environment, RATE_STAFF: String(Math.ceil(ALLOWED)) };
  const server = await startServer({ ...contender, environment }, bench.databaseUrl);
  try {
    const measured: { usual: number; surge: number; stalled: number; refused: number }[] = [];
    const beside = async (times: number): Promise<{ p95: number; tenant: Paced }> => {
      const [tenant, others] = await Promise.all([
        pace(server.url, lists, TENANT * times, bench.seconds),
        pace(server.url, lookups, OTHERS, bench.seconds),
      ]);
      if (others.refused > 0) throw new Error(`${others.refused} requests of the others were refused`);
      return { p95: p95(others.times), tenant };
    };
    await beside(TIMES);
    for (let round = 0; round < rounds; round += 1) {
      const usual = await beside(1);
      const surging = await beside(TIMES);
      const { times, refused } = surging.tenant;
      const release = await stall(server.url, STALLED);
      const stalled = await beside(1).finally(release);
      measured.push({
        usual: usual.p95,
        surge: surging.p95,
        stalled: stalled.p95,
        refused: refused / (refused + times.length),
      });
      const [own, inSurge, besideStalled] = [usual, surging, stalled].map(({ p95 }) => p95.toFixed(2));
      say(
        `  round ${round + 1}  p95 ${own} ms, in the surge ${inSurge}, beside sockets that stall ${besideStalled}`,
      );
    }
    const noticed = (of: 'surge' | 'stalled'): Noticed => {
      const rounds = measured.map((one) => one[of] / one.usual);
      return { p95: middle(measured.map((one) => one[of])), rounds, times: middle(rounds) };
    };
    return {
      usual: middle(measured.map(({ usual }) => usual)),
      surge: noticed('surge'),
      stalled: noticed('stalled'),
      refused: middle(measured.map(({ refused }) => refused)),
    };
  } finally {
    await server.stop();
  }
}
