import { type ConnectionProvider, type Kysely, type KyselyConfig, Transaction } from 'kysely';

/** Runs the body in a transaction, which is committed if the body succeeds. */
export type InTransaction = <R>(
  db: Kysely<unknown>,
  body: (trx: Kysely<unknown>) => Promise<R>,
) => Promise<R>;

/**
 * Transactions whose statements are sent as they are asked, and not one by one as kysely's are: what is asked together
 * leaves together, and PostgreSQL does it in that order. Behind one that fails, the others fail, too.
 */
export function inTransactions(db: Kysely<unknown>, config: KyselyConfig): InTransaction {
  const { dialect } = config;
  const driver = dialect.createDriver();
  return (of, body) => {
    // For whoever may go away kysely cancels one statement a connection.
    if (of !== db) return of.transaction().execute(body);
    return db.transaction().execute((trx) => {
      const executor = trx.getExecutor();
      return executor.provideConnection(async (connection) => {
        let isOver = false;
        // Those behind the first fail since it did, and may be heard of before it.
        const failures: unknown[] = [];
        const connections: ConnectionProvider = {
          provideConnection: async (use) => {
            // What a body that failed has left running would be done behind the rollback, and stay.
            if (isOver) throw new Error('The transaction is over');
            return use(connection).catch((error: unknown) => {
              failures.push(error);
              throw error;
            });
          },
        };
        const inside = executor.withConnectionProvider(connections);
        try {
          return await body(new Transaction<unknown>({ config, driver, dialect, executor: inside }));
        } catch (error) {
          throw failures.includes(error) ? failures[0] : error;
        } finally {
          isOver = true;
        }
      });
    });
  };
}
