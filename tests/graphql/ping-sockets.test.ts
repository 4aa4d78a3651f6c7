import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pingSockets } from '../../server/graphql/ping-sockets.ts';

it('a websocket that answers no ping is ended, and one that answers stays', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  // So long no machine stalls that only has much else to do.
  const pings = pingSockets(server.clients, 2_000);
  server.on('connection', pings.hear);
  const { port } = portOf(server.address());
  const open = async (autoPong: boolean) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
    await once(socket, 'open');
    return socket;
  };
  const [answers, silent] = [await open(true), await open(false)];
  expect((await once(silent, 'close'))[0]).toBe(1006);
  expect(answers.readyState).toBe(WebSocket.OPEN);
  pings.stop();
  answers.terminate();
  server.close();
});

function portOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}
