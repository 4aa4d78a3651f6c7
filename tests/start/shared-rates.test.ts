import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLimiters } from '../../server/door/limiters.ts';
import { type SharedCounters, sharedCounters } from '../../server/door/shared-counters.ts';
import { TooManyRequests } from '../../server/door/too-many-requests.ts';
import { openLog } from '../../server/observe/log.ts';
import { openSite, quietPort } from '../support/processes.ts';
import { testDoor } from '../support/test-door.ts';
import { eventually } from './eventually.ts';
import { type Redis, startRedis } from './redis.ts';

let redis: Redis | null;
let processes: readonly SharedCounters[] = [];

beforeAll(async () => {
  redis = await startRedis();
  if (redis === null) console.log('Not run: there is no redis-server on the PATH.');
});
afterAll(async () => {
  for (const counters of processes) counters.close();
  await redis?.[Symbol.asyncDispose]();
});

it('two processes with one Redis count together', async (context) => {
  if (redis === null) return context.skip('no redis-server on the PATH');
  await using site = await openSite({ settings: { REDIS_URL: redis.url, SIGN_IN_RATE: '5' } });
  const webs = [site.run('web'), site.run('web', { PORT: String(await quietPort()) })];
  const [one, other] = await Promise.all(webs.map((web) => web.ready()));
  const signIn = async (url: string | undefined) =>
    (await fetch(`${url}/sign-in`, { redirect: 'manual' })).status;
  const statuses: number[] = [];
  for (const web of [one, other, one, other, one]) statuses.push(await signIn(web?.url));
  expect(statuses).not.toContain(429);
  expect([await signIn(one?.url), await signIn(other?.url)]).toEqual([429, 429]);
});

it('while Redis does not answer each counts for itself, and nobody waits for it', async (context) => {
  if (redis === null) return context.skip('no redis-server on the PATH');
  const { url } = redis;
  processes = [0, 1].map(() => sharedCounters(url, openLog('silent')));
  const [here, there] = processes.map(({ make }) => openLimiters(testDoor({ signInRate: 3 }), make));
  if (here === undefined || there === undefined) throw new Error('There are two');
  const refusedAt = async (limiters: typeof here, address: string): Promise<boolean> =>
    limiters.signIn(address).then(
      () => false,
      (refusal: unknown) => refusal instanceof TooManyRequests,
    );
  const together = async (): Promise<true | undefined> => {
    const address = randomUUID();
    for (const limiters of [here, there, here]) await limiters.signIn(address);
    return (await refusedAt(there, address)) || undefined;
  };
  await eventually(together, 'they count together');
  redis.signal('SIGSTOP');
  for (const limiters of [here, there])
    for (const expected of [false, false, false, true])
      expect(await refusedAt(limiters, 'while it is away')).toBe(expected);
  redis.signal('SIGCONT');
  await eventually(together, 'they count together again');
});
