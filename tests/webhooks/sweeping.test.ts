import { expect, it } from 'vitest';
import { sweepDeliveries } from '../../server/webhooks/queries/sweep-deliveries.ts';
import { openProvince } from '../support/province.ts';
import { hook, organisation } from './hooks.ts';

const province = await openProvince({ work: false });

it('the log of deliveries forgets what ended long ago, and nothing that is still to be done', async () => {
  const { id } = await hook(await organisation(province, 'old'), 'http://127.0.0.1:9/');
  const row = (eventId: number, state: 'sent' | 'waiting', at: string) => ({
    webhookId: Number(id),
    eventId,
    tx: '1',
    event: 'dossiers.dossierReceived',
    attempt: 1,
    state,
    at: new Date(at),
    responseCode: null,
    latency: null,
    error: null,
  });
  await province
    .db()
    .insertInto('server.webhookDelivery')
    .values([
      row(1, 'sent', '2026-01-01T00:00:00Z'),
      row(2, 'waiting', '2026-01-01T00:00:00Z'),
      row(3, 'sent', '2026-11-01T00:00:00Z'),
    ])
    .execute();
  const { server } = province.platform().database;
  expect(await sweepDeliveries(server, new Date('2026-08-25T00:00:00Z'))).toBe(1);
  const kept = await server.selectFrom('server.webhookDelivery').select('eventId').orderBy('id').execute();
  expect(kept.map(({ eventId }) => eventId)).toEqual([2, 3]);
});
