import type { Compilable, Expression, Kysely, QueryExecutorProvider, RawBuilder } from 'kysely';
import { forEachSharer } from './for-each-sharer.ts';
import { GatheredQuery, type Gathering } from './gathered-query.ts';
import { numbered } from './numbered.ts';
import { ofSharer } from './of-sharer.ts';
import { filledIn, type Slots } from './slots.ts';
import { statementsByShape } from './statements.ts';
import { unconnected } from './unconnected.ts';

/**
 * A prepared read that acts which share a transaction ask at once, with the type in PostgreSQL of each of its values:
 * what it finds for each of them, by one statement.
 */
export function gatheredRead<V extends object, R>(
  types: { readonly [K in keyof V]: string },
  make: (db: Kysely<unknown>, slots: Slots<V>) => (Expression<R> & Compilable<R>) | RawBuilder<R>,
): (db: QueryExecutorProvider, values: V) => Promise<R[]> {
  const ofOne = filledIn(make);
  const statements = statementsByShape();
  const names = Object.keys(types);
  const gathering: Gathering = {
    reads: true,
    ofMany: (things) =>
      statements('', [numbered(things)], ([rows]) => {
        const slots: Slots<V> = Object.fromEntries(
          names.map((name): readonly unknown[] => [name, ofSharer(name)]),
        );
        return forEachSharer(rows, Object.fromEntries(Object.entries(types)), make(unconnected, slots));
      }),
  };
  return async (db, values) => {
    const query = new GatheredQuery(() => ofOne(values), values, gathering);
    return (await db.getExecutor().executeQuery<R>(query)).rows;
  };
}
