import type { PostgresQueryResult } from 'kysely';
import { ENDS_TRANSACTION } from './ends-transaction.ts';

/** Sends one statement; answers with what PostgreSQL answers. What is sent in one turn leaves in one write. */
type Send = <R>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<R>>;

/**
 * Sends `begin` together with the first statements of its transaction where they only read, and `commit` together with
 * one that says it is the last. Of a transaction that does nothing, nothing is sent.
 */
export function transactionsInFewWrites(send: Send) {
  let unsent: string | null = null;
  let begun: Promise<unknown> | null = null;
  /** The beginning that PostgreSQL has answered. */
  let answered: Promise<unknown> | null = null;
  /** How many wait for that before they are sent. */
  let waiting = 0;
  let committed: Promise<PostgresQueryResult<never>> | null = null;

  /** What is sent behind the end of the transaction that it was asked in would be done, and stay. */
  const insistStillIn = (begin: Promise<unknown> | null): void => {
    if (begun !== begin || committed !== null) throw new Error('The transaction is over');
  };

  /** Where it fails, PostgreSQL answers the `commit` behind it with a rollback. */
  const last: Send = (text, values) => {
    const answer = send<never>(text, values);
    committed = send<never>('commit', []);
    committed.catch(() => undefined);
    return answer;
  };

  /**
   * Without a transaction what is written would stay whatever becomes of the others. To have read harms nobody, since
   * nobody goes on then; nor does a lock, which is gone with it. Nothing overtakes what waits.
   */
  const next = async <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    const begin = begun;
    insistStillIn(begin);
    if (answered !== begin && waiting === 0 && /^\s*select\b/.test(text)) {
      const [answer] = await Promise.all([send<R>(text, values), begin]);
      return answer;
    }
    if (answered !== begin || waiting > 0) {
      waiting += 1;
      try {
        await begin;
      } finally {
        waiting -= 1;
      }
      insistStillIn(begin);
    }
    return text.startsWith(ENDS_TRANSACTION) ? last(text, values) : send(text, values);
  };

  const begin = (opening: string): void => {
    const sent = send(opening, []);
    begun = sent;
    sent.then(
      () => {
        if (begun === sent) answered = sent;
      },
      () => undefined,
    );
  };

  const end = (text: 'commit' | 'rollback'): Promise<PostgresQueryResult<never>> => {
    if (unsent !== null) {
      unsent = null;
      const command = text === 'commit' ? 'COMMIT' : 'ROLLBACK';
      return Promise.resolve({ command, rowCount: 0, rows: [] });
    }
    begun = null;
    answered = null;
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
      if (unsent !== null) {
        begin(unsent);
        unsent = null;
      }
      return next(text, values);
    },
    /** Whoever gets the connection next begins anew. */
    forget: () => {
      unsent = null;
      begun = null;
      answered = null;
      committed = null;
    },
  };
}
