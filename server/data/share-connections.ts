import type pg from 'pg';

/** What a statement is sent over. */
export interface Lent {
  readonly query: CallableFunction;
  readonly release: (destroy?: boolean) => void;
}

export interface Lender<C extends Lent> {
  readonly options: pg.PoolOptions;
  connect(): Promise<C>;
  end(): Promise<void>;
}

interface Shared {
  readonly lent: Promise<Lent>;
  /** How many have it now. */
  users: number;
}

/**
 * Lends each connection of a pool to many at once. Their statements are sent behind each other, and nobody waits for
 * the answers of others: PostgreSQL finds the next one there before it sleeps, and to wake it is most of what a small
 * one costs. For single statements that are soon done; each is answered after those before it.
 */
export function shareConnections(pool: pg.Pool): Lender<Lent> {
  const open = new Set<Shared>();

  const borrow = (): Shared => {
    const shared: Shared = { users: 0, lent: pool.connect().then((client) => lentTo(client)) };
    const lentTo = (client: pg.PoolClient): Lent => {
      let isBad = false;
      // The driver's type knows no plain callback.
      const send: CallableFunction = client.query;
      return {
        query: (config: pg.QueryConfig, answered: (error: unknown, result: unknown) => void) =>
          Reflect.apply(send, client, [
            config,
            (error: unknown, result: unknown) => {
              // It may be lost, or somebody's statement took long: whoever comes next gets another one.
              if (error) open.delete(shared);
              answered(error, result);
            },
          ]),
        release: (destroy) => {
          isBad ||= destroy === true;
          if (isBad) open.delete(shared);
          shared.users -= 1;
          if (shared.users > 0) return;
          open.delete(shared);
          client.release(isBad);
        },
      };
    };
    open.add(shared);
    return shared;
  };

  return {
    options: pool.options,
    connect: async () => {
      const shared = open.size < pool.options.max ? borrow() : leastUsed(open);
      shared.users += 1;
      try {
        return await shared.lent;
      } catch (error) {
        open.delete(shared);
        throw error;
      }
    },
    end: () => pool.end(),
  };
}

function leastUsed(open: ReadonlySet<Shared>): Shared {
  return [...open].reduce((least, one) => (one.users < least.users ? one : least));
}
