import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Alone, serveAlone } from '../kit/alone.ts';
import { until } from '../kit/until.ts';
import { cloneUrl } from '../support/database.ts';
import { pair, presentTo } from './machine.ts';

let server: Alone;
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { url, drop } = await cloneUrl();
  endings.push(drop);
  server = await serveAlone({ DATABASE_URL: url, LOG_LEVEL: 'trace' });
  endings.unshift(server.stop);
});
afterAll(async () => {
  for (const end of endings) await end();
});

it('the log says why an assertion was not believed, and has nothing of what stood in it', async () => {
  const keys = await pair('ES256', 'canary-kid');
  const claims = { iss: 'canary-iss', sub: 'canary-sub', jti: 'canary-jti', aud: server.url, exp: 4e9 };
  const assertion = await keys.sign(claims);
  const unsigned = `${Buffer.from('{"alg":"none","canary":1}').toString('base64url')}.e30.`;
  for (const sent of [assertion, unsigned, 'canary.garbage.canary', 'canary'.repeat(2_000)])
    expect(await presentTo(server.url, sent)).toMatchObject({ error: 'invalid_client' });
  const told = () => server.log.filter(({ msg }) => msg === 'a client was not believed');
  await until(() => told().length === 4);
  expect(told().map(({ because }) => because)).toEqual([
    'there is no such key now',
    'its header is not allowed',
    'it is no token',
    'too long',
  ]);
  const all = JSON.stringify(server.log);
  for (const piece of ['canary', ...assertion.split('.')]) expect(all).not.toContain(piece);
});
