import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { providerOf } from '../identity/provider-of.ts';
import { graphqlOver } from '../support/client.ts';
import { openSite, quietPort, run, statusOf } from '../support/processes.ts';
import { query } from './outcome.ts';

test('in production nobody signs in for development: no field, no provider, no demo person, no GraphiQL, no mailbox', async () => {
  await using site = await openSite({ settings: { NODE_ENV: 'production', DOCUMENTS: 'free' } });
  const { url, said } = await site.run('main').ready();
  const { data, errors } = await graphqlOver(url)(
    'mutation { developmentSignIn(login: "parent") { __typename } }',
  );
  expect(data).toBeNull();
  expect(errors[0]?.message).toMatch(/Cannot query field "developmentSignIn"/);
  expect(await statusOf(providerOf(url))).toBeUndefined();
  // Without a provider that is set nobody is sent away.
  const sent = await fetch(`${url}/sign-in`, { redirect: 'manual' });
  expect([sent.status, await sent.json()]).toEqual([
    503,
    expect.objectContaining({ refusal: 'SignInNotOffered' }),
  ]);
  expect((await query(site.databaseUrl, 'select from server.account')).rowCount).toBe(0);
  expect((await query(site.databaseUrl, 'select from people.person')).rowCount).toBe(0);
  const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
  expect(await page.text()).not.toMatch(/<html/i);
  for (const path of ['/mailbox', '/mailbox.json', '/mailbox/x'])
    expect(await statusOf(`${url}${path}`), path).toBe(404);
  expect(said()).not.toMatch(/Sign in|Mailbox/);
  expect(site.complaints()).toBe('');
});

test('a bad environment is told whole, one line a fault, and ends with 1', async () => {
  const bad = run('main', { PORT: 'abc', REDIS_URL: 'http://x', JOB_LOCK: '1', LOG_LEVEL: 'loud' });
  expect(await bad.ended).toEqual({ code: 1, signal: null });
  const lines = bad.complained().trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'REDIS_URL', 'JOB_LOCK', 'LOG_LEVEL']);
  expect(bad.said()).toBe('');
});

test('webhooks go to this very machine in no production, to no port that is none, and are sealed with no short key', async () => {
  const bad = run('main', { WEBHOOK_KEYS: 'c2hvcnQ=', WEBHOOK_PORTS: '443,0' });
  expect(await bad.ended).toEqual({ code: 1, signal: null });
  const lines = bad.complained().trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(['WEBHOOK_KEYS.0', 'WEBHOOK_PORTS.1']);
  const inward = run('main', { NODE_ENV: 'production', WEBHOOK_LOOPBACK: 'true' });
  expect(await inward.ended).toEqual({ code: 1, signal: null });
  expect(inward.complained()).toMatch(/^WEBHOOK_LOOPBACK: in production/);
});

test.each(['main', 'web', 'worker'] as const)(
  'server/%s.ts on a taken port says so in one line and ends with 1',
  async (entry) => {
    const holder = createServer();
    const port = await quietPort();
    await new Promise<void>((listening) => holder.listen(port, '127.0.0.1', listening));
    await using site = await openSite();
    const name = entry === 'worker' ? 'WORKER_PORT' : 'PORT';
    const late = site.run(entry, { [name]: String(port) });
    expect(await late.ended).toEqual({ code: 1, signal: null });
    expect(late.complained()).toMatch(new RegExp(`^Port ${port} .*Set ${name} .*\\n$`));
    expect(late.complained().trimEnd().split('\n')).toHaveLength(1);
    await new Promise((closed) => holder.close(closed));
  },
);
