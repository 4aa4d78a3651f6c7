import type pg from 'pg';
import { Abandoned } from './abandoned.ts';
import { corkThisTurn } from './cork-this-turn.ts';
import { driverQuery } from './driver-query.ts';

interface Statement {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly gone: AbortSignal;
}

/**
 * A connection over which statements are sent behind each other; PostgreSQL answers them in that order. Those of one
 * turn leave together, when all that has arrived meanwhile has been looked at.
 */
export interface Line {
  send<R extends pg.QueryResultRow>(statement: Statement): Promise<readonly R[]>;
  /** Of how many statements PostgreSQL keeps a plan. */
  plans(): number;
  /** Gives the connection back, or ends it. */
  end(isWorn: boolean): void;
}

/** `cancel` ends what PostgreSQL works on for the connection just then. */
export function openLine(client: pg.PoolClient, cancel: () => void): Line {
  const names = new Set<string>();
  // The first is whose statement PostgreSQL works on.
  const waiting: AbortSignal[] = [];
  const cancelFirst = (): void => {
    if (waiting[0]?.aborted === true) cancel();
  };
  let unsent: (() => void)[] = [];
  const sendAll = (): void => {
    const sending = unsent;
    unsent = [];
    corkThisTurn(client);
    for (const send of sending) send();
  };
  return {
    plans: () => names.size,
    end: (isWorn) => client.release(isWorn),
    send: <R extends pg.QueryResultRow>({ name, text, values, gone }: Statement) =>
      new Promise<readonly R[]>((resolve, reject) => {
        const answered = (error: Error | null | undefined, result: pg.QueryResult<R>): void => {
          waiting.shift();
          gone.removeEventListener('abort', cancelFirst);
          // Whoever waits for the next one may have left before its turn.
          cancelFirst();
          if (error == null) resolve(result.rows);
          else reject(gone.aborted ? new Abandoned() : error);
        };
        if (unsent.length === 0) setImmediate(sendAll);
        unsent.push(() => {
          // To cancel it could overtake it.
          if (gone.aborted) return reject(new Abandoned());
          if (name !== undefined) names.add(name);
          waiting.push(gone);
          gone.addEventListener('abort', cancelFirst, { once: true });
          client.query(driverQuery(name, text, values, answered));
        });
      }),
  };
}
