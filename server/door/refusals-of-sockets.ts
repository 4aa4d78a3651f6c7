import type { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import { TooManyRequests } from './too-many-requests.ts';

/** Who has been told so often on one socket to ask more slowly does not listen. */
const MOST = 20;

/** Closes a socket whose client goes on asking although it is told that this is too fast. */
export function refusalsOfSockets() {
  const counts = new WeakMap<WebSocket, number>();
  return {
    count: (socket: WebSocket, errors: readonly GraphQLError[]): void => {
      if (!errors.some(({ extensions }) => extensions.code === TooManyRequests.name)) return;
      const count = (counts.get(socket) ?? 0) + 1;
      counts.set(socket, count);
      if (count > MOST) socket.close(4429, 'Too many requests');
    },
  };
}
