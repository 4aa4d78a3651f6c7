import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** How many statements a process remembers; PostgreSQL keeps a plan of each on every connection. */
const MOST = 500;

/**
 * Gives a statement that comes again a name, so that PostgreSQL parses and plans it once a connection. The first time
 * it goes without: what is asked once is not worth keeping.
 */
export function withNamedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string | undefined>();

  const nameOf = (text: string): string | undefined => {
    const name = names.has(text)
      ? (names.get(text) ?? createHash('sha1').update(text).digest('base64url'))
      : undefined;
    // Deleted and set again, the youngest stand last and the oldest first.
    names.delete(text);
    names.set(text, name);
    const [oldest] = names.keys();
    if (names.size > MOST && oldest !== undefined) names.delete(oldest);
    return name;
  };

  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      // The driver's type and kysely's say the same in different words; kysely is handed the driver's answer as it is.
      const send: CallableFunction = client.query;
      function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
      function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
      function query<R>(
        asked: string | PostgresCursor<R>,
        values: readonly unknown[] = [],
      ): PostgresCursor<R> | Promise<PostgresQueryResult<R>> {
        if (typeof asked !== 'string') throw new Error('Cursors are not used here');
        const name = nameOf(asked);
        return Reflect.apply(send, client, [
          { text: asked, values: [...values], ...(name === undefined ? {} : { name }) },
        ]);
      }
      return { query, release: (destroy?: boolean) => client.release(destroy) };
    },
  };
}
