import { Duplex } from 'node:stream';
import type pg from 'pg';

/** What is sent over a connection meanwhile leaves the process at once. */
export function inOneWrite<T>(client: pg.PoolClient, sending: () => T): T {
  const stream = streamOf(client);
  stream?.cork();
  try {
    return sending();
  } finally {
    stream?.uncork();
  }
}

/**
 * What is sent over a connection until all that has arrived meanwhile has been looked at leaves the process at once, as
 * does the answer of what is read together: to write to a socket, and to wake who sleeps behind it, is most of what
 * little things cost.
 */
export function untilTurnEnds(client: pg.PoolClient): void {
  const stream = streamOf(client);
  if (stream === null || stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}

/** The driver's type leaves it out. */
function streamOf(client: pg.PoolClient): Duplex | null {
  const connection: unknown = Reflect.get(client, 'connection');
  if (typeof connection !== 'object' || connection === null) return null;
  const stream: unknown = Reflect.get(connection, 'stream');
  return stream instanceof Duplex ? stream : null;
}
