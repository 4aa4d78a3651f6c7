import {
  type ConnectionProvider,
  type ControlConnectionProvider,
  type DatabaseConnection,
  Kysely,
  type KyselyConfig,
} from 'kysely';
import type { Logger } from 'pino';
import { Abandoned } from './abandoned.ts';

interface Options {
  readonly db: Kysely<unknown>;
  readonly config: KyselyConfig;
  /** Connections of their own: those of `db` may all be waiting for what is to be cancelled. */
  readonly control: Kysely<unknown>;
  readonly log: Logger;
}

/**
 * Makes of a database the same for somebody who may go away. Then the statement that runs is cancelled in PostgreSQL,
 * and one that waits for a connection is not sent. The connection is given back only when the cancelling, too, has
 * been answered: it can never meet the statement of the next who gets it.
 *
 * Kysely can do this for a single query that is given a signal, but prints each one that it cancels.
 */
export function untilGone({ db, config, control, log }: Options): (gone: AbortSignal) => Kysely<unknown> {
  const driver = config.dialect.createDriver();
  const executor = db.getExecutor();
  const controlling: ControlConnectionProvider = (use) => control.getExecutor().provideConnection(use);

  const cancel = async (connection: DatabaseConnection): Promise<void> => {
    try {
      await connection.collectSessionInfo?.();
      await connection.cancelQuery?.(controlling);
    } catch (error) {
      log.warn({ err: error }, 'a statement that nobody waits for could not be cancelled');
    }
  };

  return (gone) => {
    const guarded =
      <T>(use: (connection: DatabaseConnection) => Promise<T>) =>
      async (connection: DatabaseConnection): Promise<T> => {
        insistHere(gone);
        let cancelling: Promise<void> | null = null;
        const leave = (): void => {
          cancelling = cancel(connection);
        };
        gone.addEventListener('abort', leave, { once: true });
        try {
          return await use(connection);
        } catch (error) {
          insistHere(gone);
          throw error;
        } finally {
          gone.removeEventListener('abort', leave);
          await cancelling;
        }
      };
    const connections: ConnectionProvider = {
      provideConnection: async (use) => {
        insistHere(gone);
        return executor.provideConnection(guarded(use));
      },
    };
    return new Kysely<unknown>({
      config,
      driver,
      dialect: config.dialect,
      executor: executor.withConnectionProvider(connections),
    });
  };
}

function insistHere(gone: AbortSignal): void {
  if (gone.aborted) throw new Abandoned();
}
