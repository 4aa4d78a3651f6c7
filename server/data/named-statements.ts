import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { corkThisTurn } from './cork-this-turn.ts';
import { driverQuery } from './driver-query.ts';
import { MOST_NAMES, statementNames } from './statement-names.ts';
import { transactionsInFewWrites } from './transactions-in-few-writes.ts';

/**
 * Gives a statement that comes again a name, so that PostgreSQL parses and plans it once a connection. A connection that
 * holds as many lost plans as named ones is not lent again.
 */
export function withNamedStatements(pool: pg.Pool): PostgresPool {
  const names = statementNames();

  // One and the same for a client, however often it is lent: kysely remembers something about each that it is given.
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  const namingClient = (client: pg.PoolClient): PostgresPoolClient => {
    const lostBefore = names.lost();
    const transactions = transactionsInFewWrites(
      <R>(text: string, values: readonly unknown[]) =>
        new Promise<PostgresQueryResult<R>>((resolve, reject) => {
          const answered = (error: unknown, result: PostgresQueryResult<R>): void =>
            error ? reject(error) : resolve(result);
          corkThisTurn(client);
          client.query(driverQuery(names.of(text), text, values, answered));
        }),
    );
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(
      asked: string | PostgresCursor<R>,
      values: readonly unknown[] = [],
    ): PostgresCursor<R> | Promise<PostgresQueryResult<R>> {
      if (typeof asked !== 'string') throw new Error('Cursors are not used here');
      return transactions.send(asked, values);
    }
    // By this number a statement is cancelled. The driver's type leaves it out.
    const processID: unknown = Reflect.get(client, 'processID');
    return {
      query,
      release: (destroy?: boolean) => {
        transactions.forget();
        client.release(destroy === true || names.lost() - lostBefore > MOST_NAMES);
      },
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
