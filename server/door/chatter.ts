import type { WebSocket } from 'ws';

/** Far more than 50 operations that begin and end: what is above asks for nothing, but has to be read. */
const MOST = 1_000;
const SECOND = 1_000;

/** Closes a socket that sends more messages in a second than any client has to, whatever is in them. */
export function limitChatter(socket: WebSocket): void {
  let from = 0;
  let count = 0;
  socket.on('message', () => {
    const now = performance.now();
    if (now - from > SECOND) [from, count] = [now, 0];
    count += 1;
    if (count === MOST) socket.close(4429, 'Too many messages');
  });
}
