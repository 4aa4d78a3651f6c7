import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listener, listen } from '../../server/http/listen.ts';
import { graphqlOver } from '../support/client.ts';
import { testDoor } from '../support/test-door.ts';
import { closedProvince } from './closed-province.ts';

const COUNT = 50;
const province = closedProvince({ door: testDoor() });
const sockets: Socket[] = [];
let listener: Listener | null = null;

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener?.close();
  listener = null;
});

async function stalled(port: number, sent: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(sent);
  return socket;
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n';
const STALLS: readonly (readonly [string, string])[] = [
  ['without a word', ''],
  ['in the middle of its head', HEAD],
  [
    'in the middle of its body',
    `${HEAD}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"query`,
  ],
  [
    'in the middle of a body in chunks',
    `${HEAD}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n7\r\n{"query\r\n`,
  ],
  [
    'in the middle of a handshake',
    'GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n',
  ],
];

describe('50 sockets that stall', () => {
  it.each(STALLS)('%s keep nobody else waiting', async (_where, sent) => {
    const { port } = new URL(province.url());
    const ask = graphqlOver(province.url(), province.as('visitor').token);
    await ask('{ viewer { name } }');
    await Promise.all(Array.from({ length: COUNT }, () => stalled(Number(port), sent)));
    const answers = await Promise.all(Array.from({ length: COUNT }, () => ask('{ viewer { name } }')));
    for (const { data } of answers) expect(data).toEqual({ viewer: { name: 'visitor' } });
  });

  it.each(STALLS)('%s are cut off', async (_where, sent) => {
    listener = await listen('127.0.0.1', 0, 'PORT', { head: 100, idle: 200, pause: 200, check: 20 });
    // It waits for what never comes.
    listener.serve((request) => void request.resume());
    const { port } = listener;
    const all = await Promise.all(Array.from({ length: COUNT }, () => stalled(port, sent)));
    const ends = await Promise.all(
      all.map(async (socket) => {
        socket.resume();
        if (!socket.closed) await new Promise((closed) => socket.once('close', closed));
        return socket.destroyed;
      }),
    );
    expect(ends).toEqual(Array.from({ length: COUNT }, () => true));
  });
});

describe('a connection that is kept', () => {
  it('is kept longer than a proxy keeps it, which sends over it without asking', async () => {
    const response = await fetch(`${province.url()}/health/live`);
    await response.arrayBuffer();
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  it('is closed once nothing has come over it for that long', async () => {
    listener = await listen('127.0.0.1', 0, 'PORT', { head: 10_000, idle: 10_000, pause: 100, check: 20 });
    listener.serve((_request, response) => response.end('here'));
    const socket = await stalled(listener.port, 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('here');
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });
});
