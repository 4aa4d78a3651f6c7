import { once } from 'node:events';
import { WebSocket } from 'ws';
import { BEGINNING, CATCH_UP } from './document.ts';

/** Opens so many followers that ask for all there is and then take nothing more. They leave by the answer. */
export async function stallFollowers(url: string, token: string, count: number): Promise<() => void> {
  const sockets = await Promise.all(Array.from({ length: count }, () => follow(url, token)));
  return () => {
    for (const socket of sockets) socket.terminate();
  };
}

async function follow(url: string, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  const payload = { query: CATCH_UP, variables: { after: BEGINNING } };
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  await once(socket, 'message');
  socket.pause();
  return socket;
}
