import { expect, it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { settled } from '../support/settled.ts';
import { announce, hook, organisation } from './hooks.ts';

const province = await openProvince({ work: false });

it('a worker forgets old events, and the log of deliveries what ended long ago; what is to be done stays', async () => {
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
  const rows = await province
    .db()
    .insertInto('server.webhookDelivery')
    .values([
      row(1, 'sent', '2026-01-01T00:00:00Z'),
      row(2, 'waiting', '2026-01-01T00:00:00Z'),
      row(3, 'sent', '2026-11-01T00:00:00Z'),
    ])
    .returning('id')
    .execute();
  province.clock.set('2026-01-01T09:00+07:00');
  const old = await announce(province, 1);
  province.clock.set('2026-11-23T09:00+07:00');
  const kept = await announce(province, 1);
  const { server } = province.platform().database;
  const left = async () => {
    const events = await server
      .selectFrom('server.event')
      .select('id')
      .where('id', 'in', [...old, ...kept].map(Number))
      .execute();
    const deliveries = await server
      .selectFrom('server.webhookDelivery')
      .select('eventId')
      // And not those of the events that the same worker tries to deliver.
      .where(
        'id',
        'in',
        rows.map((one) => one.id),
      )
      .orderBy('id')
      .execute();
    return { events: events.map((one) => String(one.id)), deliveries: deliveries.map((one) => one.eventId) };
  };
  expect((await left()).events).toHaveLength(2);
  // A worker looks for what is old as it starts, and then once a minute.
  await settled(server);
  await province.whileWorking(async () => {
    await expect.poll(left).toEqual({ events: kept, deliveries: [2, 3] });
  });
});
