import type { Connection } from '../door/connection.ts';
import { createEnding } from '../events/ending.ts';
import type { Outlet } from '../events/outlet.ts';

/** Characters that leave together at most, so that what waits for the others stays little. */
const TOGETHER = 16_384;

/**
 * Sends the results of one operation straight to its websocket, each in one message of graphql-transport-ws. Messages
 * that follow each other at once leave in one write to the wire: for many sockets, the writes are what costs.
 */
export function socketOutlet({ socket, wire }: Connection, id: string): Outlet {
  const ending = createEnding();
  let held = 0;
  const release = (): void => {
    if (held === 0) return;
    held = 0;
    wire.uncork();
  };
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return;
      if (held === 0) {
        wire.cork();
        process.nextTick(release);
      }
      held += text.length;
      socket.send(`${head}${text}}`);
      if (held >= TOGETHER) release();
    },
    waiting: () => socket.bufferedAmount,
    taken: (patience) =>
      new Promise((resolve) => {
        if (socket.bufferedAmount === 0) return resolve(true);
        const late = setTimeout(resolve, patience, false);
        // What stands behind everything else is told when it has left.
        socket.ping('', false, () => {
          clearTimeout(late);
          resolve(true);
        });
      }),
    finish: (result) => ending.end(result),
    close: (code, reason) => {
      socket.close(code, reason);
      ending.end(null);
    },
    results: ending.results,
    begun: ending.begun,
  };
}
