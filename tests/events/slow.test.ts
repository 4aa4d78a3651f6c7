import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { tokenOf } from '../start/counter.ts';
import { eventually } from '../start/eventually.ts';
import { openSite } from '../support/processes.ts';
import { listenAt } from './listener.ts';
import { writeAtOnce } from './writer.ts';

const SENT = 'motcua_subscription_events_total';
const BEGINNING = Buffer.from('0.0').toString('base64url');
const EVENT = '{ id position type version at agencyId procedure }';
/** Some 19 kilobytes for each event, so that the kernel's buffers are soon full. */
const QUERY = `subscription ($after: String) {
  events(after: $after) { position newest at ${Array.from({ length: 95 }, (_, nth) => `e${nth}: event ${EVENT}`).join(' ')} }
}`;

/** So often in turn the witness alone is told before the others count as full. */
const STILL = 6;

/** Follows all that has happened and will, and takes none of it. */
async function stalled(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  const payload = { query: QUERY, variables: { after: BEGINNING } };
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  await once(socket, 'message');
  socket.pause();
  return socket;
}

async function figure(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(metrics)?.[1]);
}

it('50 connections that take nothing hold nobody up, and cost no more however much happens', async () => {
  await using site = await openSite();
  const { url } = await site.run('web').ready();
  const token = await tokenOf(url, 'partner');
  const database = openDatabase({ url: site.databaseUrl, connections: 4, log: openLog('silent') });
  const witness = listenAt(url, token, BEGINNING);
  const hearing = (events: number) =>
    eventually(async () => witness.ids.length >= events || undefined, `${events} events are heard`);
  const write = async (events: number): Promise<void> => {
    const heard = witness.ids.length;
    await writeAtOnce(database.db, events);
    await hearing(heard + events);
  };
  await write(500);
  const slow = await Promise.all(Array.from({ length: 50 }, () => stalled(url, token)));
  const sent = () => figure(url, SENT);
  let before = await sent();
  // Until the kernel takes no more either: an event more is told to the witness alone, however often, and however slow
  // the machine is.
  for (let still = 0; still < STILL; ) {
    await pause(100);
    await write(1);
    const now = await sent();
    still = now - before === 1 ? still + 1 : 0;
    before = now;
  }
  const memory = await figure(url, 'process_resident_memory_bytes');
  await write(500);
  expect((await sent()) - before).toBe(500);
  expect((await figure(url, 'process_resident_memory_bytes')) - memory).toBeLessThan(50_000_000);
  for (const socket of slow) socket.terminate();
  await witness.close();
  await database.close();
  expect(site.complaints()).toBe('');
});

it('a connection that takes nothing is cut off with 4429', async () => {
  await using site = await openSite({ settings: { FEED_PATIENCE: '1000' } });
  const { url } = await site.run('web').ready();
  const database = openDatabase({ url: site.databaseUrl, connections: 2, log: openLog('silent') });
  await writeAtOnce(database.db, 600);
  const slow = await stalled(url, await tokenOf(url, 'partner'));
  let last = -1;
  // Until nothing has left for longer than the patience lasts.
  while (last !== (await figure(url, SENT))) {
    last = await figure(url, SENT);
    await pause(2_500);
  }
  expect(last).toBeLessThan(600);
  const ended = once(slow, 'close');
  slow.resume();
  expect((await ended)[0]).toBe(4429);
  await database.close();
});
