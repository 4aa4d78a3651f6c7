import type { PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { ENDS_TRANSACTION } from './ends-transaction.ts';
import { inOneWrite } from './in-one-write.ts';

/** Sends one statement; answers with what PostgreSQL answers. */
type Send = <R>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<R>>;

/**
 * Sends `begin` together with the first statement of its transaction where that only reads, and `commit` together with
 * one that says it is the last: to write to a socket, and to wake PostgreSQL, is most of what a small statement costs.
 * Of a transaction that does nothing, nothing is sent.
 */
export function transactionsInFewWrites(client: pg.PoolClient, send: Send) {
  let unsent: string | null = null;
  let committed: Promise<PostgresQueryResult<never>> | null = null;

  const begin = async (text: string): Promise<void> => {
    await send(text, []);
  };

  const first: Send = async (text, values) => {
    const opening = unsent ?? '';
    unsent = null;
    if (!/^\s*select\b/.test(text)) {
      await begin(opening);
      return send(text, values);
    }
    // PostgreSQL answers in order: should there be no transaction, nobody goes on, and to have read harms nobody.
    const [, answer] = await inOneWrite(client, () =>
      Promise.all([begin(opening), send<never>(text, values)]),
    );
    return answer;
  };

  /** Where it fails, PostgreSQL answers the `commit` behind it with a rollback. */
  const last: Send = (text, values) =>
    inOneWrite(client, () => {
      const answer = send<never>(text, values);
      committed = send<never>('commit', []);
      committed.catch(() => undefined);
      return answer;
    });

  return {
    send: <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
      if (text === 'begin' || text.startsWith('start transaction')) {
        unsent = text;
        return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] });
      }
      if (text === 'commit' || text === 'rollback') {
        if (unsent !== null) {
          unsent = null;
          return Promise.resolve({
            command: text === 'commit' ? 'COMMIT' : 'ROLLBACK',
            rowCount: 0,
            rows: [],
          });
        }
        const ended = committed;
        committed = null;
        return ended ?? send(text, values);
      }
      if (unsent !== null) return first(text, values);
      return text.startsWith(ENDS_TRANSACTION) ? last(text, values) : send(text, values);
    },
    /** Whoever gets the connection next begins anew. */
    forget: () => {
      unsent = null;
      committed = null;
    },
  };
}
