import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { machine } from '../identity/machine.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { announce, hook, moveClock, organisation } from './hooks.ts';
import { openReceiver, verified } from './receiver.ts';

const { followDossiers } = dossiers.permissions;
const { keepWebhooks } = platform.permissions;

// Deliveries are signed with the time of their attempt, which the library compares with the clock of the machine.
const province = await openProvince({ now: Temporal.Now.instant().toString() });
const { parent, clerk, file } = province;

describe('a webhook', () => {
  it('gets what happens, in order, signed for the library of Standard Webhooks, under the id of the event', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'signed');
    const { id, secret, look } = await hook(partner, receiver.url);
    await steps.received(parent, clerk, file);
    await pollUntil(async () => receiver.received.length >= 2);
    const [submitted, received] = receiver.received;
    for (const delivered of receiver.received) {
      expect(verified(secret, delivered)).toEqual(delivered.body);
      expect(delivered.headers['webhook-id']).toBe(delivered.body.id);
    }
    expect([submitted?.body.type, received?.body.type]).toEqual([
      'dossiers.dossierSubmitted',
      'dossiers.dossierReceived',
    ]);
    const { deliveries, lag, position } = await pollUntil(async () => {
      const seen = await look();
      return seen.deliveries.edges.every(({ node }) => node.state === 'SENT') && seen;
    });
    expect(deliveries.edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({ eventId: received?.body.id, attempt: 1, responseCode: 204, error: null }),
      expect.objectContaining({ eventId: submitted?.body.id, attempt: 1, responseCode: 204, error: null }),
    ]);
    expect(lag).toBe(0);
    expect(position).not.toBe('');
    await partner.ask(documents.deleteWebhook, { webhook: id });
  });

  it('gets personal fields where the purpose of its program allows them, and null elsewhere', async () => {
    await using plain = await openReceiver();
    await using personal = await openReceiver();
    for (const [purpose, { url }] of [
      ['one-stop-monitoring', plain],
      ['social-insurance', personal],
    ] as const) {
      const program = await machine(province, [followDossiers, keepWebhooks], { purpose });
      await hook(await program.asker([['scope', keepWebhooks.name]]), url);
    }
    await announce(province, 1);
    await pollUntil(async () => plain.received.length === 1 && personal.received.length === 1);
    expect(plain.received[0]?.body.data).toMatchObject({ dossierId: 1, applicantId: null });
    expect(personal.received[0]?.body.data).toMatchObject({ dossierId: 1, applicantId: 1 });
  });

  it('gets a backlog whole and in its order, though every third answer is a failure', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'backlog');
    let count = 0;
    receiver.reply(() => {
      count += 1;
      return count % 3 === 0 ? 500 : 200;
    });
    const { position } = await hook(partner, receiver.url);
    expect(position).not.toBe('');
    const ids = await announce(province, 9);
    await pollUntil(async () => {
      await moveClock(province, province.clock.now().add({ seconds: 6 }).toString());
      return new Set(receiver.ids()).size === ids.length;
    });
    const once = receiver.ids().filter((id, at, all) => all[at - 1] !== id);
    expect(once).toEqual(ids);
    expect(receiver.received.length).toBe(9 + Math.floor((count - 1) / 3));
    expect(Math.max(...receiver.received.map(({ atOnce }) => atOnce))).toBe(1);
  });
});
