import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { logEnds } from './log-ends.ts';
import { placeInLog } from './place-in-log.ts';
import type { Position } from './position.ts';
import { readLog, type Stretch } from './read-log.ts';
import type { Wanted } from './wanted.ts';
import { whereWanted } from './where-wanted.ts';

/** A wake-up may be lost with its connection: nobody waits longer than this for the log itself. */
const LONGEST_WAIT = 1_000;
/** An event may have to wait for an older transaction to end before it can be read. */
const UNSETTLED_WAIT = 20;

export interface EventLog {
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
export function openEventLog(db: Kysely<ServerTables>): EventLog {
  const listeners = new Set<() => void>();

  return {
    read: (after, wanted, limit) =>
      readLog(db, after, wanted === null ? sql<boolean>`true` : whereWanted(wanted), limit),
    place: (cursor) => placeInLog(db, cursor),
    wait: waitAfter,
    oldest: async () => (await logEnds(db)).pruned,
    wake: () => {
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
