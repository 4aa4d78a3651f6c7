import { expect, it } from 'vitest';
import { claimWebhooks } from '../../server/webhooks/queries/claim-webhooks.ts';
import { openProvince } from '../support/province.ts';
import { settled } from '../support/settled.ts';
import { announce, hook, organisation } from './hooks.ts';

const province = await openProvince({ work: false });

it('an endpoint whose lease was lost is taken up by another process, and not by the one that still serves it', async () => {
  const { id } = await hook(await organisation(province, 'held'), 'http://127.0.0.1:9/');
  await announce(province, 1);
  const { server } = province.platform().database;
  await settled(server);
  const now = new Date(province.clock.now().epochMilliseconds);
  const claim = async (process: string, serving: readonly number[]) => {
    // It is over as soon as it has begun.
    const lease = { id: process, milliseconds: -1 };
    return (await claimWebhooks(server, lease, now, 64, serving)).map((webhook) => String(webhook.id));
  };
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  expect(await claim(one, [])).toEqual([id]);
  expect(await claim(one, [Number(id)])).toEqual([]);
  expect(await claim(other, [])).toEqual([id]);
});
