import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { StartFault } from '../start-fault.ts';

/** The address is in use already. */
class PortTaken extends StartFault {
  /** `setting` names the port among the settings. */
  constructor(host: string, port: number, setting: string) {
    super(`Port ${port} on ${host} is taken. Set ${setting} to a free one, or stop what listens there.`);
  }
}

export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** From now on requests are answered by this; before, with 503. */
  serve(handler: RequestListener): void;
  /** Drops every connection, upgraded ones too. */
  cut(): void;
  /** Refuses new connections and waits for the requests in flight, but not for those that last longer than 5 s. */
  close(): Promise<void>;
}

const LONGEST_ANSWER = 5_000;
const LONGEST_UPLOAD = 600_000;

/** How long somebody may take, in milliseconds. */
export interface Patience {
  /** To send the head of a request. */
  readonly head: number;
  /** Without sending or taking anything. */
  readonly idle: number;
  /** From an answer to the next request over the same connection. */
  readonly pause: number;
  /** How often that is looked at. */
  readonly check: number;
}

/**
 * Far more than the slowest honest client needs; a file that is sent slowly but steadily takes as long as it takes. A
 * proxy keeps a connection for a minute and sends over it without asking: it has to close first.
 */
const PATIENCE: Patience = { head: 10_000, idle: 30_000, pause: 75_000, check: 2_000 };

/** Takes the port first of all, so that a taken one is told before anything is begun. */
export function listen(
  host: string,
  port: number,
  setting: string,
  patience: Patience = PATIENCE,
): Promise<Listener> {
  let handle: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('starting\n');
  };
  // An offer to speak another protocol than a websocket's is passed over, as HTTP has it (RFC 9110, section 7.8).
  const shouldUpgradeCallback = ({ headers }: IncomingMessage) =>
    headers.upgrade?.toLowerCase() === 'websocket';
  const server = createServer(
    {
      shouldUpgradeCallback,
      headersTimeout: patience.head,
      keepAliveTimeout: patience.pause,
      // A whole upload; what stalls is cut off long before.
      requestTimeout: LONGEST_UPLOAD,
      connectionsCheckingInterval: patience.check,
    },
    (request, response) => handle(request, response),
  );
  server.timeout = patience.idle;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTaken(host, port, setting) : error),
    );
    server.listen(port, host, () => {
      resolve({
        server,
        port: portOf(server.address(), port),
        serve: (handler) => {
          handle = handler;
        },
        cut,
        close: () =>
          new Promise((closed) => {
            // A stream of events over HTTP has no end of its own.
            const late = setTimeout(cut, LONGEST_ANSWER);
            server.close(() => {
              clearTimeout(late);
              closed();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}
