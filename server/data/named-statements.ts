import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Lender, Lent } from './share-connections.ts';

/** PostgreSQL keeps a plan of each on every connection, and gives none back before the connection ends. */
const MOST = 500;

/**
 * Gives a statement that comes again a name, so that PostgreSQL parses and plans it once a connection. The first time
 * it goes without: what is asked once is not worth keeping. Of too many, the one that was used longest ago loses its
 * name; a connection that holds as many lost plans as named ones is not lent again.
 */
export function withNamedStatements(pool: Lender<Lent>): PostgresPool {
  let lost = 0;
  const names = new LRUCache<string, string>({
    max: MOST,
    dispose: () => {
      lost += 1;
    },
  });
  const once = new LRUCache<string, true>({ max: MOST });

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (!once.delete(text)) {
      once.set(text, true);
      return undefined;
    }
    const name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };

  // One and the same for a client, however often it is lent: kysely remembers something about each that it is given.
  const clients = new WeakMap<Lent, PostgresPoolClient>();

  const namingClient = (client: Lent): PostgresPoolClient => {
    const lostBefore = lost;
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
      const config = { text: asked, values: [...values], ...(name === undefined ? {} : { name }) };
      // Not the driver's own promise: it keeps every answer until memory is collected as a whole.
      return new Promise<PostgresQueryResult<R>>((resolve, reject) => {
        Reflect.apply(send, client, [
          config,
          (error: unknown, result: PostgresQueryResult<R>) => (error ? reject(error) : resolve(result)),
        ]);
      });
    }
    // By this number a statement is cancelled. The driver's type leaves it out.
    const processID: unknown = Reflect.get(client, 'processID');
    return {
      query,
      release: (destroy?: boolean) => client.release(destroy === true || lost - lostBefore > MOST),
      ...(typeof processID === 'number' ? { processID } : {}),
    };
  };

  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? namingClient(client);
      clients.set(client, known);
      return known;
    },
  };
}
