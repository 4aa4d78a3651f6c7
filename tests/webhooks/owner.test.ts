import { describe, expect, it } from 'vitest';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { announce, hook, organisation } from './hooks.ts';
import { openReceiver, verified } from './receiver.ts';

const province = await openProvince({ now: Temporal.Now.instant().toString() });

describe('the owner of a webhook', () => {
  it('pauses and resumes it: nothing comes meanwhile, and nothing is missed', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'pauses');
    const { id } = await hook(partner, receiver.url);
    await using other = await openReceiver();
    await hook(await organisation(province, 'watches'), other.url);
    const before = await announce(province, 2);
    await pollUntil(async () => receiver.received.length === 2);
    const { answer } = await partner.ask(documents.pauseWebhook, { webhook: id });
    expect(answer).toMatchObject({ state: 'PAUSED' });
    const meanwhile = await announce(province, 3);
    await pollUntil(async () => other.received.length === 5);
    expect(receiver.ids()).toEqual(before);
    await partner.ask(documents.resumeWebhook, { webhook: id });
    await pollUntil(async () => receiver.received.length === 5);
    expect(receiver.ids()).toEqual([...before, ...meanwhile]);
  });

  it('replays from a position, under the same ids', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'replays');
    const { id, position } = await hook(partner, receiver.url);
    const ids = await announce(province, 4);
    await pollUntil(async () => receiver.received.length === 4);
    const second = receiver.received[1]?.body.position ?? '';
    await partner.ask(documents.replayWebhook, { webhook: id, position: second });
    await pollUntil(async () => receiver.received.length === 6);
    await partner.ask(documents.replayWebhook, { webhook: id, position });
    await pollUntil(async () => receiver.received.length === 10);
    expect(receiver.ids()).toEqual([...ids, ...ids.slice(2), ...ids]);
    const { answer } = await partner.ask(documents.replayWebhook, { webhook: id, position: 'MTIzLjQ1Ng' });
    expect(answer.__typename).toBe('Webhook');
    const future = Buffer.from('99999999999.0').toString('base64url');
    const refused = await partner.ask(documents.replayWebhook, { webhook: id, position: future });
    expect(refused.answer).toMatchObject({ __typename: 'InvalidInput', field: 'after' });
  });

  it('begins one behind a position of the past', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'begins');
    const { position } = await hook(partner, receiver.url);
    const ids = await announce(province, 3);
    await pollUntil(async () => receiver.received.length === 3);
    await using other = await openReceiver();
    await hook(partner, other.url, { from: position });
    await pollUntil(async () => other.received.length === 3);
    expect(other.ids()).toEqual(ids);
  });

  it('has one delivery sent again, which moves nothing else', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'again');
    const { deliveries } = await hook(partner, receiver.url);
    const ids = await announce(province, 3);
    const [first] = await pollUntil(async () => {
      const all = await deliveries();
      return all.length === 3 && all.every(({ state }) => state === 'SENT') && all;
    });
    const delivery = first?.id ?? '';
    const { answer } = await partner.ask(documents.sendAgain, { delivery });
    expect(answer).toMatchObject({ state: 'WAITING', attempt: 2, manual: true });
    await pollUntil(async () => receiver.received.length === 4);
    await announce(province, 1);
    await pollUntil(async () => receiver.received.length === 5);
    expect(receiver.ids().slice(0, 4)).toEqual([...ids, ids[0]]);
    const stranger = await organisation(province, 'stranger');
    const refused = await stranger.ask(documents.sendAgain, { delivery });
    expect(refused.answer.__typename).toBe('DeliveryNotFound');
  });

  it('rotates the secret: for a day both sign, then the new one alone', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'rotates');
    const { id, secret: former } = await hook(partner, receiver.url);
    const { answer } = await partner.ask(documents.rotateWebhookSecret, { webhook: id });
    if (answer.__typename !== 'WebhookWithSecret') throw new Error(answer.en);
    const { secret } = answer;
    expect(secret).not.toBe(former);
    await announce(province, 1);
    await pollUntil(async () => receiver.received.length === 1);
    const [both] = receiver.received;
    if (both === undefined) throw new Error('Nothing came');
    expect(verified(secret, both)).toEqual(verified(former, both));
    await province
      .db()
      .updateTable('server.webhook')
      .set({ formerUntil: new Date(province.clock.now().epochMilliseconds) })
      .where('id', '=', Number(id))
      .execute();
    await announce(province, 1);
    await pollUntil(async () => receiver.received.length === 2);
    const [, alone] = receiver.received;
    if (alone === undefined) throw new Error('Nothing came');
    expect(verified(secret, alone)).toEqual(alone.body);
    expect(() => verified(former, alone)).toThrow('No matching signature');
  });

  it('is told the secret once; the database holds it sealed, and others see nothing of the webhook', async () => {
    await using receiver = await openReceiver();
    const partner = await organisation(province, 'keeps');
    const given = { url: receiver.url, key: 'create-webhook-1' };
    const first = (await partner.ask(documents.createWebhook, given)).answer;
    const second = (await partner.ask(documents.createWebhook, given)).answer;
    if (first.__typename !== 'WebhookWithSecret' || second.__typename !== 'WebhookWithSecret')
      throw new Error('It was refused');
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect([second.webhook.id, second.secret]).toEqual([first.webhook.id, null]);
    const row = await province
      .db()
      .selectFrom('server.webhook')
      .select('secret')
      .where('id', '=', Number(first.webhook.id))
      .executeTakeFirstOrThrow();
    expect(row.secret.includes(Buffer.from(first.secret ?? ''))).toBe(false);
    const stranger = await organisation(province, 'peeps');
    expect(await stranger.ask(documents.lookAtWebhook, { id: first.webhook.id })).toEqual({ webhook: null });
    const { answer } = await stranger.ask(documents.pauseWebhook, { webhook: first.webhook.id });
    expect(answer.__typename).toBe('WebhookNotFound');
    expect((await partner.ask(documents.myWebhooks, {})).webhooks).toHaveLength(1);
    await partner.ask(documents.deleteWebhook, { webhook: first.webhook.id });
    expect((await partner.ask(documents.myWebhooks, {})).webhooks).toEqual([]);
  });
});
