import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { nextAttempt } from '../../server/webhooks/next-attempt.ts';
import { dependantsOf } from '../support/dependants.ts';
import { forceModule } from '../support/force-module.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { announce, type Hook, hook, moveClock, organisation } from './hooks.ts';
import { openReceiver, type Reply } from './receiver.ts';

const MONDAY = '2026-11-23T02:00:00Z';
const province = await openProvince({ now: MONDAY });

const box = z.array(z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string() }));

/** Moves the clock to each next attempt, until the event is no longer tried; answers with the moments. */
async function untilGivenUp({ look, deliveries }: Hook): Promise<readonly string[]> {
  const moments: string[] = [];
  for (;;) {
    const next = await pollUntil(async () => {
      const { nextAttemptAt, parked, state } = await look();
      const sending = (await deliveries()).some((each) => each.state === 'SENDING');
      if (parked.edges.length > 0 || state !== 'ACTIVE') return 'done';
      return !sending && nextAttemptAt !== null && nextAttemptAt !== moments.at(-1) && nextAttemptAt;
    });
    if (next === 'done') return moments;
    moments.push(next);
    await moveClock(province, next);
  }
}

/** Expects that each attempt was as far behind the one before as chance lets it be. */
function expectInTime(first: Temporal.Instant, moments: readonly string[]): void {
  let at = first;
  for (const [nth, moment] of moments.entries()) {
    const [soonest, latest] = [0, 1].map((chance) =>
      nextAttempt({ attempts: nth + 1, first, at }, null, chance),
    );
    at = Temporal.Instant.from(moment);
    expect(at.epochMilliseconds).toBeGreaterThanOrEqual(soonest?.epochMilliseconds ?? Number.NaN);
    expect(at.epochMilliseconds).toBeLessThanOrEqual(latest?.epochMilliseconds ?? Number.NaN);
  }
}

/** Takes all but the event that comes first, however often that comes. */
function refuseTheFirst(): Reply {
  let first: string | undefined;
  return ({ body }) => {
    first ??= body.id;
    return body.id === first ? 500 : 200;
  };
}

describe('an event that a webhook does not take', () => {
  it('is tried for 72 hours, then parked and shown; the next goes on, its owner is written to, and it can be sent again', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'down');
    const made = await hook(partner, receiver.url, { contact: 'down@partner.invalid' });
    receiver.reply(refuseTheFirst());
    const [poison, next] = await announce(province, 2);
    const begun = province.clock.now();
    const moments = await untilGivenUp(made);
    expectInTime(begun, moments);
    expect(begun.until(Temporal.Instant.from(moments.at(-1) ?? '')).total('hours')).toBe(72);
    const attempts = moments.length + 1;
    await pollUntil(async () => receiver.ids().includes(next ?? ''));
    expect(receiver.ids()).toEqual([...Array(attempts).fill(poison), next]);
    const { parked } = await made.look();
    const [{ node } = { node: null }] = parked.edges;
    expect(node).toMatchObject({ eventId: poison, attempts });

    const letter = await pollUntil(async () => {
      const response = await province.anybody.fetch('/mailbox.json?to=down@partner.invalid');
      return box.parse(await response.json())[0];
    });
    expect(letter.text).toContain(receiver.url);

    receiver.reply(() => 200);
    await partner.ask(documents.sendAgain, { delivery: node?.deliveryId ?? '' });
    await pollUntil(async () => (await made.look()).parked.edges.length === 0);
    expect(receiver.ids().at(-1)).toBe(poison);
  });

  it('holds nobody back but its own endpoint', async () => {
    await using slow = await openReceiver();
    await using quick = await openReceiver();
    slow.reply(() => undefined);
    const first = await hook(await organisation(province, 'slow'), slow.url);
    await hook(await organisation(province, 'quick'), quick.url);
    // Nobody is given up before all that may hold another back has been seen.
    const late = new AbortController();
    using timeouts = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    const ids = await announce(province, 20);
    await pollUntil(async () => slow.received.length === 1);
    await pollUntil(async () => quick.received.length === 20);
    expect(quick.ids()).toEqual(ids);
    expect(await first.deliveries()).toMatchObject([{ state: 'SENDING' }]);
    timeouts.mockRestore();
    late.abort();
    const [failed] = await pollUntil(async () => {
      const all = await first.deliveries();
      return all[0]?.state === 'FAILED' && all;
    });
    expect(failed).toMatchObject({ error: 'TIMEOUT', responseCode: null });
    expect(slow.received).toHaveLength(1);
  });

  it('pauses an endpoint that answers 410 Gone, and waits there until it is resumed', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'gone');
    const { id, look } = await hook(partner, receiver.url);
    receiver.reply(() => 410);
    const ids = await announce(province, 2);
    await pollUntil(async () => (await look()).state === 'GONE');
    receiver.reply(() => 200);
    await partner.ask(documents.resumeWebhook, { webhook: id });
    await pollUntil(async () => receiver.received.length === 3);
    expect(receiver.ids()).toEqual([ids[0], ...ids]);
  });

  it('is tried no sooner than the receiver asks', async () => {
    await using receiver = await openReceiver();
    const made = await hook(await organisation(province, 'patient'), receiver.url);
    receiver.reply((_one, response) => {
      response.writeHead(429, { 'retry-after': '600' }).end();
      return undefined;
    });
    const begun = province.clock.now();
    await announce(province, 1);
    const at = await pollUntil(async () => (await made.look()).nextAttemptAt);
    expect(begun.until(Temporal.Instant.from(at)).total('seconds')).toBe(600);
  });

  it('that the log let go of before it was delivered is shown as a gap', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'late');
    const { id, look, position } = await hook(partner, receiver.url);
    await partner.ask(documents.pauseWebhook, { webhook: id });
    const [lost, kept] = await announce(province, 2);
    // As the worker does after FEED_DAYS.
    await province.platform().database.pool.query(
      `with gone as (delete from server.event where id <= $1 returning tx, id)
         update server.event_pruned as p set tx = g.tx, id = g.id
         from (select tx, id from gone order by tx desc, id desc limit 1) as g`,
      [lost],
    );
    await partner.ask(documents.resumeWebhook, { webhook: id });
    await pollUntil(async () => receiver.received.length === 1);
    expect(receiver.ids()).toEqual([kept]);
    const { gaps } = await look();
    expect(gaps).toEqual([expect.objectContaining({ after: position })]);
    const refused = await partner.ask(documents.replayWebhook, { webhook: id, position });
    expect(refused.answer).toMatchObject({ __typename: 'CursorExpired' });
  });
});

it('an event that may be seen no more leaves none of its failures to the next one', async () => {
  await using receiver = await openReceiver();
  const partner = await organisation(province, 'fewer-rights');
  const other = await province.committee('04795');
  const { followDossiers } = dossiers.permissions;
  const accountId = partner.accountId ?? 0;
  const grants = province.db().insertInto('server.accountGrant');
  await grants.values({ accountId, permission: followDossiers.name, agencyId: other }).execute();
  const made = await hook(partner, receiver.url);
  receiver.reply(refuseTheFirst());
  await announce(province, 1);
  const [second] = await announce(province, 1, other);
  const failed = (times: number) =>
    pollUntil(
      async () => (await made.deliveries()).filter(({ state }) => state === 'FAILED').length === times,
    );
  const dueAgain = () => moveClock(province, province.clock.now().add({ minutes: 10 }).toString());
  await failed(1);
  await dueAgain();
  await failed(2);
  await province
    .db()
    .deleteFrom('server.accountGrant')
    .where('accountId', '=', accountId)
    .where('agencyId', '=', province.agencyId)
    .where('permission', '=', followDossiers.name)
    .execute();
  await dueAgain();
  const arrived = await pollUntil(async () =>
    (await made.deliveries()).find(({ state }) => state === 'SENT'),
  );
  expect(arrived).toMatchObject({ eventId: second, attempt: 1 });
});

it('what a module announced that was switched off before it was delivered is shown as a gap, and can be replayed', async () => {
  await using receiver = await openReceiver();
  const partner = await organisation(province, 'switched');
  const { id, look, position } = await hook(partner, receiver.url);
  await partner.ask(documents.pauseWebhook, { webhook: id });
  const ids = await announce(province, 2);
  const ending = [...dependantsOf(dossiers.id), dossiers.id];
  for (const module of ending) await forceModule(province, module, false);
  await partner.ask(documents.resumeWebhook, { webhook: id });
  await pollUntil(async () => (await look()).gaps.length === 1);
  expect(receiver.received).toEqual([]);
  for (const module of ending.toReversed()) await forceModule(province, module, true);
  await partner.ask(documents.replayWebhook, { webhook: id, position });
  await pollUntil(async () => receiver.received.length === 2);
  expect(receiver.ids()).toEqual(ids);
});

describe('the next attempt', () => {
  it.each([
    [1, null, 5],
    [2, null, 300],
    [6, null, 36_000],
    [11, null, 36_000],
    [1, 60, 60],
    [1, 10_000_000, 43_200],
    [2, 10, 300],
  ])('after %s failures and with Retry-After %s comes after %s seconds', (attempts, retryAfter, seconds) => {
    const first = Temporal.Instant.from(MONDAY);
    const next = nextAttempt({ attempts, first, at: first }, retryAfter, 0.5);
    expect(next === null ? null : first.until(next).total('seconds')).toBe(seconds);
  });
});

it('rights that end in the middle of a backlog end the deliveries; what comes back is what may be seen then', async () => {
  await using receiver = await openReceiver();
  const partner = await organisation(province, 'revoked');
  const made = await hook(partner, receiver.url);
  const gate = Promise.withResolvers<void>();
  receiver.reply(async () => {
    if (receiver.received.length === 3) await gate.promise;
    return 200;
  });
  const ids = await announce(province, 10);
  await pollUntil(async () => receiver.received.length === 3);
  await province
    .db()
    .deleteFrom('server.accountGrant')
    .where('accountId', '=', partner.accountId ?? 0)
    .where('permission', '=', dossiers.permissions.followDossiers.name)
    .execute();
  gate.resolve();
  await pollUntil(async () => (await made.deliveries()).every(({ state }) => state === 'SENT'));
  // The endpoint has looked at the rest, and passed it over.
  const last = await province
    .db()
    .selectFrom('server.event')
    .select('tx')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await pollUntil(async () => {
    const { tx } = await province
      .db()
      .selectFrom('server.webhook')
      .select('tx')
      .where('id', '=', Number(made.id))
      .executeTakeFirstOrThrow();
    return BigInt(tx) > BigInt(last.tx);
  });
  expect(receiver.ids()).toEqual(ids.slice(0, 3));
});

it('a suspended owner gets nothing, and when it acts again, all that happened meanwhile', async () => {
  await using receiver = await openReceiver();
  await using other = await openReceiver();
  const partner = await organisation(province, 'suspended');
  await hook(partner, receiver.url);
  await hook(await organisation(province, 'not-suspended'), other.url);
  const suspend = (suspendedAt: Date | null) =>
    province
      .db()
      .updateTable('server.account')
      .set({ suspendedAt })
      .where('id', '=', partner.accountId ?? 0)
      .execute();
  await suspend(new Date());
  const ids = await announce(province, 3);
  await pollUntil(async () => other.received.length === 3);
  await pause(0);
  expect(receiver.received).toEqual([]);
  await suspend(null);
  await pollUntil(async () => receiver.received.length === 3);
  expect(receiver.ids()).toEqual(ids);
});
