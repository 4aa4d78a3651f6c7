import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Logged } from '../kit/context.ts';
import { CursorExpired } from './cursor-expired.ts';
import { leaving } from './leaving.ts';
import { comparePositions, notOfThisLog, type Position, readPosition, writePosition } from './position.ts';
import { readLog, type Stretch } from './read-log.ts';
import { createWaker } from './waker.ts';
import type { Wanted } from './wanted.ts';
import { whereWanted } from './where-wanted.ts';

const BATCH = 500;
/** A wake-up may be lost with its connection: nobody waits longer than this for the log itself. */
const LONGEST_WAIT = 1_000;
/** An event may have to wait for an older transaction to end before it can be read. */
const UNSETTLED_WAIT = 20;

export interface EventLog {
  /** Facts of these names after the cursor (`null`: from now on), then live, in the order of the log. */
  follow(names: readonly string[], after: string | null, ended?: AbortSignal): AsyncIterableIterator<Logged>;
  /** The next events behind a position; with null, of whatever kind. @throws CursorExpired */
  read(after: Position, wanted: Wanted | null, limit: number): Promise<Stretch>;
  /** The place of a cursor, or with null the end of the log. @throws InvalidInput, CursorExpired */
  place(cursor: string | null): Promise<Position>;
  /** How long to wait for more than was read. */
  wait(stretch: Stretch): number;
  /** The oldest place from which nothing is missing. */
  oldest(): Promise<Position>;
  /** The log may have grown. */
  wake(): void;
  /** Told when the log may have grown; returns how not to be told any more. */
  onWake(listener: () => void): () => void;
}

/** The log of facts: every reader pulls at its own pace, and only what no older transaction can still precede. */
export function openEventLog(db: Kysely<ServerTables>, log: Logger): EventLog {
  const waker = createWaker();
  const listeners = new Set<() => void>();

  /** What can be read behind a position, and how long to wait where that is nothing. */
  const look = async (position: Position, where: RawBuilder<boolean>) => {
    try {
      const stretch = await readLog(db, position, where, BATCH);
      return { ...stretch, wait: waitAfter(stretch) };
    } catch (error) {
      if (error instanceof CursorExpired) throw error;
      // A follower outlives an outage of the database: its position is its own, and the log is still there afterwards.
      log.warn({ err: error }, 'the event log could not be read; trying again');
      return { events: [], isFull: false, upTo: position, wait: LONGEST_WAIT };
    }
  };

  async function* read(
    names: readonly string[],
    after: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<Logged> {
    const where = sql<boolean>`e.name = any(${[...names]}::text[])`;
    let position = await placeOf(db, after);
    while (!signal.aborted) {
      const sleep = waker.sleep();
      const { events, upTo, isFull, wait } = await look(position, where);
      for (const event of events) {
        yield event;
        if (signal.aborted) return;
      }
      position = upTo;
      if (isFull) continue;
      await sleep(wait, signal);
    }
  }

  return {
    follow: (names, after, ended) =>
      leaving((left) => read(names, after, ended === undefined ? left : AbortSignal.any([left, ended]))),
    read: (after, wanted, limit) =>
      readLog(db, after, wanted === null ? sql<boolean>`true` : whereWanted(wanted), limit),
    place: (cursor) => placeOf(db, cursor),
    wait: waitAfter,
    oldest: async () => (await ends(db)).pruned,
    wake: () => {
      waker.wake();
      for (const listener of listeners) listener();
    },
    onWake: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function waitAfter({ unsettled }: Pick<Stretch, 'unsettled'>): number {
  return unsettled ? UNSETTLED_WAIT : LONGEST_WAIT;
}

/** A place that this log has reached. One from the future is another database's: waiting there would hear nothing. */
async function placeOf(db: Kysely<ServerTables>, cursor: string | null): Promise<Position> {
  const asked = cursor === null ? null : readPosition(cursor);
  const { settled, reached, pruned } = await ends(db);
  if (asked === null) return settled;
  if (comparePositions(asked, { tx: reached, id: 0 }) > 0) throw notOfThisLog();
  if (comparePositions(asked, pruned) < 0) throw new CursorExpired(writePosition(pruned));
  return asked;
}

/** Where the log ends for somebody who begins to follow now, as what is not settled is still to come; and where it begins. */
async function ends(db: Kysely<ServerTables>) {
  const { rows } = await sql<{ settled: string; reached: string; tx: string; id: number }>`
    select pg_snapshot_xmin(pg_current_snapshot()) as settled, pg_snapshot_xmax(pg_current_snapshot()) as reached,
      tx, id from server.event_pruned`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The log does not say how far it reaches');
  const { settled, reached, tx, id } = row;
  return { settled: { tx: settled, id: 0 }, reached, pruned: { tx, id } };
}
