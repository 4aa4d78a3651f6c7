import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../start/eventually.ts';
import { query } from '../start/outcome.ts';
import { graphqlOver } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import { openSite, quietPort, type Site } from '../support/processes.ts';
import { createWebhook } from './documents.ts';
import { openReceiver } from './receiver.ts';

let site: Site;
let ask: ReturnType<typeof graphqlOver>;

beforeAll(async () => {
  site = await openSite({ settings: { WEBHOOK_LOOPBACK: 'true' } });
  const { url } = await site.run('web').ready();
  const { data } = await graphqlOver(url)(documents.signIn, { login: 'partner' });
  if (data?.developmentSignIn.__typename !== 'Session') throw new Error('The partner cannot sign in');
  ask = graphqlOver(url, data.developmentSignIn.token);
});

afterAll(() => site[Symbol.asyncDispose]());

async function makeWebhook(url: string): Promise<void> {
  const { data, errors } = await ask(createWebhook, { url });
  if (data?.answer.__typename !== 'WebhookWithSecret') throw new Error(JSON.stringify([data, errors]));
}

/** Puts events into the log, and answers with their ids. */
async function announce(count: number): Promise<readonly string[]> {
  const { rows } = await query(
    site.databaseUrl,
    `insert into server.event (name, version, payload, agency_id, subject, at)
     select 'dossiers.dossierReceived', 1,
       '{"eventId": 1, "dossierId": 1, "agencyId": 1, "applicantId": 1, "code": null}', 1, '1', now()
     from generate_series(1, $1::int) returning id`,
    [count],
  );
  return rows.map(({ id }) => String(id));
}

/** Each id once, in the order in which it came first. */
const inOrder = (ids: readonly string[]) => [...new Set(ids)];

test('two workers share the endpoints, and never deliver two events to one at once', async () => {
  const receivers = await Promise.all(Array.from({ length: 6 }, () => openReceiver()));
  for (const { url } of receivers) await makeWebhook(url);
  const port = String(await quietPort());
  // Neither is so busy for so long that it loses what it holds.
  const held = { JOB_LOCK: '30000' };
  const workers = [site.run('worker', held), site.run('worker', { ...held, WORKER_PORT: port })];
  for (const worker of workers) await worker.ready();
  // Who holds an endpoint while it is delivered to.
  const holders = new Set<string>();
  for (const { reply } of receivers)
    reply(async () => {
      const { rows } = await query(
        site.databaseUrl,
        'select lease from server.webhook where lease is not null',
      );
      for (const { lease } of rows) holders.add(lease);
      return 200;
    });
  const ids: string[] = [];
  while (holders.size < 2) {
    ids.push(...(await announce(4)));
    await eventually(
      async () => receivers.every(({ received }) => received.length === ids.length) || undefined,
      'every endpoint has all',
    );
  }
  for (const { received, ...receiver } of receivers) {
    expect(receiver.ids()).toEqual(ids);
    expect(Math.max(...received.map(({ atOnce }) => atOnce))).toBe(1);
  }
  for (const worker of workers) await worker.kill('SIGKILL');
  await query(site.databaseUrl, 'delete from server.webhook');
  for (const receiver of receivers) await receiver[Symbol.asyncDispose]();
});

test('a worker that is killed in the middle of deliveries loses none; what it was sending comes again under the same id', async () => {
  await using receiver = await openReceiver();
  await makeWebhook(receiver.url);
  const ids = await announce(40);
  let held = Promise.withResolvers<void>();
  let holdAt = 5;
  /** Long enough for a busy worker to hold on to what is its own, and short enough to be waited for after each kill. */
  const run = () => site.run('worker', { JOB_LOCK: '3000' }).ready();
  receiver.reply(async () => {
    if (receiver.received.length === holdAt) await held.promise;
    return 200;
  });
  const repeated: string[] = [];
  for (let kill = 0; kill < 3; kill += 1) {
    const worker = await run();
    await eventually(
      async () => receiver.received.length === holdAt || undefined,
      'a delivery is on its way',
    );
    const [last] = receiver.ids().slice(-1);
    await worker.kill('SIGKILL');
    repeated.push(last ?? '');
    held.resolve();
    held = Promise.withResolvers<void>();
    holdAt += 8;
  }
  holdAt = -1;
  const worker = await run();
  await eventually(async () => inOrder(receiver.ids()).length === 40 || undefined, 'all have come');
  expect(inOrder(receiver.ids())).toEqual(ids);
  // A repeat comes right behind what it repeats, and nothing is repeated but what nobody knows to have arrived.
  const again = receiver.ids().filter((id, at, all) => all[at - 1] === id);
  expect(again).toEqual(repeated);
  expect(receiver.received.length).toBe(43);
  const { rows } = await query(
    site.databaseUrl,
    "select event_id::text as id, error from server.webhook_delivery where state = 'unanswered' order by id",
  );
  expect(rows).toEqual(repeated.map((id) => ({ id, error: 'ABANDONED' })));
  await worker.kill('SIGTERM');
  expect(site.complaints()).toBe('');
});
