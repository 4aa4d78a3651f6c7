import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address is in use already. */
export class PortTaken extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is taken. Set PORT to a free one, or stop what listens there.`);
  }
}

export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** From now on requests are answered by this; before, with 503. */
  serve(handler: RequestListener): void;
  /** Refuses new connections and waits for the requests in flight. */
  close(): Promise<void>;
}

/** Takes the port first of all, so that a taken one is told before anything is begun. */
export function listen(host: string, port: number): Promise<Listener> {
  let handle: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('starting\n');
  };
  const server = createServer((request, response) => handle(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTaken(host, port) : error),
    );
    server.listen(port, host, () => {
      resolve({
        server,
        port: portOf(server.address(), port),
        serve: (handler) => {
          handle = handler;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
          }),
      });
    });
  });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}
