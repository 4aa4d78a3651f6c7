import type { IncomingMessage } from 'node:http';
import { handleProtocols, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket, WebSocketServer } from 'ws';
import { chatters } from '../door/chatter.ts';
import type { Connection } from '../door/connection.ts';
import { pingSockets } from './ping-sockets.ts';

/**
 * Lets the websockets of a server speak graphql-transport-ws. The binding that comes with the protocol keeps, for each
 * of them, its request, a timer and a dozen listeners: what a connection costs is what limits how many follow.
 */
export function serveConnections(
  protocol: Server<Connection>,
  sockets: WebSocketServer,
  {
    log,
    keepAlive,
    opened,
  }: {
    readonly log: Logger;
    /** Milliseconds between two pings, in which the one before has to be answered. */
    readonly keepAlive: number;
    readonly opened: (socket: WebSocket, request: IncomingMessage) => Connection;
  },
): { close(): Promise<void> } {
  const pings = pingSockets(sockets.clients, keepAlive);
  sockets.options.handleProtocols = handleProtocols;
  // Whoever listens at the port is told of its errors, too.
  sockets.on('error', () => undefined);
  const failed = (err: unknown): void => log.debug({ err }, 'a websocket failed');

  sockets.on('connection', (socket, request) => {
    const connection = opened(socket, request);
    const chatter = chatters();
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (fault) => (fault ? reject(fault) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          void socket.on('message', (data) => {
            if (chatter()) return socket.close(4429, 'Too many messages');
            take(String(data)).catch((err: unknown) => {
              log.error({ err }, 'a message over a websocket met a fault');
              socket.close(1011, 'Internal server error');
            });
          }),
      },
      connection,
    );
    pings.hear(socket);
    socket.on('error', failed);
    socket.on('close', (code, reason) => {
      for (const leave of connection.leaving) leave();
      void closed(code, String(reason));
    });
  });

  return {
    close: async () => {
      pings.stop();
      for (const client of sockets.clients) client.close(1001, 'Going away');
      sockets.removeAllListeners();
      await new Promise<void>((resolve, reject) =>
        sockets.close((fault) => (fault ? reject(fault) : resolve())),
      );
    },
  };
}
