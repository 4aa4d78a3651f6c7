import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { prepared } from '../kit/prepared.ts';
import type { Slots } from '../kit/slots.ts';

/** How things are written all at once, however many they are: as one value, by a statement of always the same form. */
export interface Inserted<T> {
  /** What is written of each. */
  readonly row: (thing: T) => object;
  /** The statement; the rows are JSON. */
  readonly from: (rows: RawBuilder<string>) => RawBuilder<unknown>;
}

/** The rows of these things, as their statement takes them. */
export function rowsOf<T>({ row }: Inserted<T>, things: readonly T[]): string {
  return JSON.stringify(things.map(row));
}

/** A statement that writes things of one kind. */
export function inserting<T>(
  inserted: Inserted<T>,
): (db: QueryExecutorProvider, things: readonly T[]) => Promise<void> {
  const insert = prepared((_, { rows }: Slots<{ rows: string }>) => inserted.from(rows));
  return async (db, things) => {
    await insert(db, { rows: rowsOf(inserted, things) });
  };
}
