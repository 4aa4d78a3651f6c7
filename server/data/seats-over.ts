import type { DatabaseConnection, Kysely } from 'kysely';
import { GatheredQuery } from '../kit/gathered-query.ts';
import { askedInTurn } from './asked-in-turn.ts';
import { connectionThat } from './connection-that.ts';

/** Somebody's place in a transaction that several share. */
export interface Seat<W> {
  readonly who: W;
  readonly db: Kysely<unknown>;
  /** Whether anything was asked from here that not only reads. */
  hasWritten(): boolean;
}

/** The transaction, over what stands for its connection. */
export type Over = (connection: DatabaseConnection) => Kysely<unknown>;

/** A seat for each in one transaction. */
export function seatsOver<W>(
  held: DatabaseConnection,
  sharers: readonly W[],
  over: Over,
): readonly Seat<W>[] {
  const ask = askedInTurn((use) => use((query) => held.executeQuery<never>(query)), process.nextTick);
  return sharers.map((who) => {
    let hasWritten = false;
    const seat = connectionThat((query) => {
      // What is selected by name alone takes locks at most, which harm nobody once they are gone.
      hasWritten ||= !(query instanceof GatheredQuery
        ? query.gathering.reads
        : /^\s*select\b/.test(query.sql));
      return ask(seat, query);
    });
    return { who, db: over(seat), hasWritten: () => hasWritten };
  });
}
