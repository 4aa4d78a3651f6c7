import type { Writable } from 'node:stream';
import type { WebSocket } from 'ws';

/** What is kept of a websocket for as long as it is open: not the request that began it, which is far more. */
export interface Connection {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly wire: Writable;
  readonly address: string;
  readonly cookie: string | undefined;
  /** Called once it is closed. */
  readonly leaving: (() => void)[];
}
