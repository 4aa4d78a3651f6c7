import type { Compilable, Kysely, QueryExecutorProvider, RawBuilder } from 'kysely';
import { filledIn, type Slots } from './slots.ts';

/**
 * A statement that is made once for the names of its values, and filled in with them whenever it is asked: to make it is
 * several times the work of asking it.
 */
export function prepared<V extends object, R>(
  make: (db: Kysely<unknown>, slots: Slots<V>) => Compilable<R> | RawBuilder<R>,
): (db: QueryExecutorProvider, values: V) => Promise<R[]> {
  const statement = filledIn(make);
  return async (db, values) => (await db.getExecutor().executeQuery<R>(statement(values))).rows;
}
