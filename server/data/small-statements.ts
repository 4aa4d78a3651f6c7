import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { type Line, openLine } from './line.ts';
import { isPlanMissing } from './plan-missing.ts';
import { MOST_NAMES, statementNames } from './statement-names.ts';
import { isCancelledByHand } from './statement-timeout.ts';

/** Single reads that are soon done. */
export interface SmallStatements {
  /** The rows of one; null where too many wait. For who goes away it is cancelled. @throws Abandoned */
  read<R extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
    gone: AbortSignal,
  ): Promise<readonly R[]> | null;
  close(): Promise<void>;
}

/** The most that wait for each other, so that nobody waits long behind what is not done as soon as was thought. */
const DEEP = 8;

interface Options {
  readonly pool: pg.Pool;
  /** Has connections of its own: those of the pool are busy with what is to be cancelled. */
  readonly control: Kysely<unknown>;
  readonly log: Logger;
  /** Told of every statement. */
  readonly onStatement: (text: string) => void;
}

interface Lent {
  readonly line: Promise<Line>;
  /** How many use it now. */
  users: number;
}

/**
 * Sends statements over few connections, without waiting for the answers of others: PostgreSQL finds the next one there
 * before it sleeps, and to wake it is most of what a small one costs. Each is answered after those before it.
 */
export function openSmallStatements({ pool, control, log, onStatement }: Options): SmallStatements {
  const names = statementNames();
  const open = new Set<Lent>();

  const lineOf = (client: pg.PoolClient): Line =>
    openLine(client, () => {
      // By this number a statement is cancelled. The driver's type leaves it out.
      const backend: unknown = Reflect.get(client, 'processID');
      sql`select pg_cancel_backend(${backend})`.execute(control).catch((err: unknown) => {
        log.warn({ err }, 'a statement that nobody waits for could not be cancelled');
      });
    });

  const lend = (): Lent => {
    const lent = { users: 0, line: pool.connect().then(lineOf) };
    open.add(lent);
    return lent;
  };

  let ofTurn: Lent | null = null;
  /** What is asked in one turn goes the same way as long as it is not deep: it leaves in one write, and wakes one. */
  const lineOfTurn = (): Lent => {
    if (ofTurn !== null && open.has(ofTurn) && ofTurn.users < DEEP) return ofTurn;
    if (ofTurn === null)
      setImmediate(() => {
        ofTurn = null;
      });
    ofTurn = open.size < pool.options.max ? lend() : leastUsed(open);
    return ofTurn;
  };

  const leave = (lent: Lent, line: Line): void => {
    lent.users -= 1;
    const isWorn = line.plans() > MOST_NAMES;
    if (isWorn || lent.users === 0) open.delete(lent);
    if (lent.users === 0) line.end(isWorn);
  };

  const readOver = async <R extends pg.QueryResultRow>(
    lent: Lent,
    text: string,
    values: readonly unknown[],
    gone: AbortSignal,
  ): Promise<readonly R[]> => {
    lent.users += 1;
    const line = await lent.line.catch((error: unknown) => {
      open.delete(lent);
      throw error;
    });
    onStatement(text);
    try {
      return await line.send<R>({ name: names.of(text), text, values, gone });
    } catch (error) {
      // Its connection may be lost, or somebody's statement takes long: whoever comes next gets another one.
      open.delete(lent);
      // It was its turn already when one before it was cancelled, or it relied on the plan of one that made none.
      if (isCancelledByHand(error) || isPlanMissing(error))
        return await line.send<R>({ name: undefined, text, values, gone });
      throw error;
    } finally {
      leave(lent, line);
    }
  };

  return {
    read: (text, values, gone) => {
      const lent = lineOfTurn();
      return lent.users < DEEP ? readOver(lent, text, values, gone) : null;
    },
    close: () => pool.end(),
  };
}

function leastUsed(open: ReadonlySet<Lent>): Lent {
  return [...open].reduce((least, one) => (one.users < least.users ? one : least));
}
