import type { WebSocket } from 'ws';
import { createEnding } from '../events/ending.ts';
import type { Outlet } from '../events/outlet.ts';

/** Sends the results of one operation straight to its websocket, each in one message of graphql-transport-ws. */
export function socketOutlet(socket: WebSocket, id: string): Outlet {
  const ending = createEnding();
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    send: (text) => {
      if (socket.readyState === socket.OPEN) socket.send(`${head}${text}}`);
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
