import { Duplex } from 'node:stream';
import type pg from 'pg';

/**
 * Holds back what is sent over a connection until all that happens now is done, so that it leaves the process at once:
 * to write to a socket, and to wake who sleeps behind it, is most of what little things cost.
 */
export function corkThisTurn(client: pg.PoolClient): void {
  const stream = streamOf(client);
  if (stream === null || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** The driver's type leaves it out. */
function streamOf(client: pg.PoolClient): Duplex | null {
  const connection: unknown = Reflect.get(client, 'connection');
  if (typeof connection !== 'object' || connection === null) return null;
  const stream: unknown = Reflect.get(connection, 'stream');
  return stream instanceof Duplex ? stream : null;
}
