import { type DatabaseConnection, type Kysely, type KyselyConfig, Transaction } from 'kysely';
import { connectionThat } from './connection-that.ts';
import { executorOver } from './executor-over.ts';
import { type Over, type Seat, seatsOver } from './seats-over.ts';

/** Runs the body in a transaction, which is committed if the body succeeds. */
export type InTransaction = <R>(
  db: Kysely<unknown>,
  body: (trx: Kysely<unknown>) => Promise<R>,
) => Promise<R>;

/** Runs the body in a transaction that several share: what they ask in one turn is asked together. */
export type InSharedTransaction = <W, R>(
  sharers: readonly W[],
  body: (seats: readonly Seat<W>[]) => Promise<R>,
) => Promise<R>;

/**
 * Transactions whose statements are sent as they are asked, and not one by one as kysely's are: what is asked together
 * leaves together, and PostgreSQL does it in that order. Behind one that fails, the others fail, too.
 */
export function inTransactions(
  db: Kysely<unknown>,
  config: KyselyConfig,
): { readonly inTransaction: InTransaction; readonly inSharedTransaction: InSharedTransaction } {
  const { dialect } = config;
  const driver = dialect.createDriver();

  const begin = <R>(body: (connection: DatabaseConnection, over: Over) => Promise<R>): Promise<R> =>
    db.transaction().execute((trx) =>
      trx.getExecutor().provideConnection(async (held) => {
        let isOver = false;
        // Those behind the first fail since it did, and may be heard of before it.
        const failures: unknown[] = [];
        const connection = connectionThat(async (query, options) => {
          // What a body that failed has left running would be done behind the rollback, and stay.
          if (isOver) throw new Error('The transaction is over');
          return held.executeQuery(query, options);
        });
        const over: Over = (seat) => {
          const noting = connectionThat((query, options) =>
            seat.executeQuery<never>(query, options).catch((error: unknown) => {
              failures.push(error);
              throw error;
            }),
          );
          return new Transaction<unknown>({ config, driver, dialect, executor: executorOver(noting) });
        };
        try {
          return await body(connection, over);
        } catch (error) {
          throw failures.includes(error) ? failures[0] : error;
        } finally {
          isOver = true;
        }
      }),
    );

  return {
    // For whoever may go away kysely cancels one statement a connection.
    inTransaction: (of, body) =>
      of === db ? begin((connection, over) => body(over(connection))) : of.transaction().execute(body),
    inSharedTransaction: (sharers, body) =>
      begin((connection, over) => body(seatsOver(connection, sharers, over))),
  };
}
