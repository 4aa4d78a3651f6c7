import { once } from 'node:events';
import { connect } from 'node:net';

/** Parts of requests that are never ended: in the head, in the body, and in the handshake of a websocket. */
const STALLS = [
  'POST /graphql HTTP/1.1\r\nhost: localhost\r\n',
  'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query',
  'GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n',
];

/** Opens so many sockets that stall. They are closed by the answer. */
export async function stall(url: string, count: number): Promise<() => void> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: count }, async (_, nth) => {
      const socket = connect(Number(port), hostname);
      // Cut off by the server, which is as it should be.
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      socket.write(STALLS[nth % STALLS.length] ?? '');
      return socket;
    }),
  );
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}
