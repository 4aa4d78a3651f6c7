import { once } from 'node:events';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import type { Province } from '../support/province.ts';

const PAYLOAD = { query: 'subscription { events { position event { id } } }' };

/** Opens a connection, follows over it, and drops it without a word, at one moment or another of its life. */
async function rudeClose(url: string, token: string, nth: number): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  if (nth % 5 === 0) return socket.terminate();
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: `${nth}`, type: 'subscribe', payload: PAYLOAD }));
  if (nth % 5 === 1) return socket.terminate();
  await once(socket, 'message');
  socket.terminate();
}

/** What keeps a process busy: sockets, timers, pipes and so on. */
const resources = () => process.getActiveResourcesInfo().length;

/** After so many rude closes nothing is left of them, and others are still told. */
export async function expectNothingLeft(province: Province, partner: Asker, closes: number): Promise<void> {
  const token = partner.token ?? '';
  const idle = async () => {
    const statements = await province.statements(() => new Promise((over) => setTimeout(over, 1_200)));
    return statements.filter((statement) => statement.includes('server.event')).length === 0;
  };
  await Promise.all(Array.from({ length: 50 }, (_, nth) => rudeClose(province.url(), token, nth)));
  await pollUntil(idle);
  const before = resources();
  for (let done = 0; done < closes; done += 50)
    await Promise.all(Array.from({ length: 50 }, (_, nth) => rudeClose(province.url(), token, nth)));
  // Nobody reads the log, and no session is looked at, where nobody follows.
  expect(await pollUntil(idle)).toBe(true);
  await pollUntil(async () => resources() <= before + 2).catch(() => undefined);
  expect(resources()).toBeLessThanOrEqual(before + 2);
  const following = follow(partner);
  await pollUntil(async () => following.beats.length > 0);
  await steps.submitted(province.parent, province.file);
  await following.count(1);
  await following.close();
}
