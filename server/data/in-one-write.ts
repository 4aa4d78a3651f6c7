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

/** The driver's type leaves it out. */
function streamOf(client: pg.PoolClient): Duplex | null {
  const connection: unknown = Reflect.get(client, 'connection');
  if (typeof connection !== 'object' || connection === null) return null;
  const stream: unknown = Reflect.get(connection, 'stream');
  return stream instanceof Duplex ? stream : null;
}
