import type { PostgresQueryResult } from 'kysely';
import { ENDS_TRANSACTION } from './ends-transaction.ts';

/** Sends one statement; answers with what PostgreSQL answers. What is sent in one turn leaves in one write. */
type Send = <R>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<R>>;

/**
 * Sends `begin` together with the first statement of its transaction where that only reads, and `commit` together with
 * one that says it is the last. Of a transaction that does nothing, nothing is sent.
 */
export function transactionsInFewWrites(send: Send) {
  let unsent: string | null = null;
  let begun: Promise<unknown> | null = null;
  let committed: Promise<PostgresQueryResult<never>> | null = null;

  /** What is sent behind the end of the transaction that it was asked in would be done, and stay. */
  const insistStillIn = (begin: Promise<unknown> | null): void => {
    if (begun !== begin || committed !== null) throw new Error('The transaction is over');
  };

  /** Should there be no transaction, nobody goes on, and to have read harms nobody; nor does a lock, which is gone with it. */
  const first = async <R>(
    opening: string,
    text: string,
    values: readonly unknown[],
  ): Promise<PostgresQueryResult<R>> => {
    const begin = send(opening, []);
    begun = begin;
    if (!/^\s*select\b/.test(text)) {
      await begin;
      insistStillIn(begin);
    }
    const [answer] = await Promise.all([send<R>(text, values), begin]);
    return answer;
  };

  /** Where it fails, PostgreSQL answers the `commit` behind it with a rollback. */
  const last: Send = (text, values) => {
    const answer = send<never>(text, values);
    committed = send<never>('commit', []);
    committed.catch(() => undefined);
    return answer;
  };

  /** Without a transaction it would stay whatever becomes of the others. */
  const next: Send = async (text, values) => {
    const begin = begun;
    await begin;
    insistStillIn(begin);
    return text.startsWith(ENDS_TRANSACTION) ? last(text, values) : send(text, values);
  };

  const end = (text: 'commit' | 'rollback'): Promise<PostgresQueryResult<never>> => {
    if (unsent !== null) {
      unsent = null;
      const command = text === 'commit' ? 'COMMIT' : 'ROLLBACK';
      return Promise.resolve({ command, rowCount: 0, rows: [] });
    }
    begun = null;
    const ended = committed;
    committed = null;
    return ended ?? send(text, []);
  };

  return {
    send: <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
      if (text === 'begin' || text.startsWith('start transaction')) {
        unsent = text;
        return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] });
      }
      if (text === 'commit' || text === 'rollback') return end(text);
      if (unsent === null) return next(text, values);
      const opening = unsent;
      unsent = null;
      return first(opening, text, values);
    },
    /** Whoever gets the connection next begins anew. */
    forget: () => {
      unsent = null;
      begun = null;
      committed = null;
    },
  };
}
