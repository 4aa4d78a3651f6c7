import {
  type Compilable,
  type Expression,
  type Kysely,
  type QueryExecutorProvider,
  type RawBuilder,
  sql,
} from 'kysely';
import { GatheredQuery, type Gathering } from './gathered-query.ts';
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
  const columns = Object.entries(types).map(([name, type]) => sql.raw(`"${name}" ${type}`));
  const gathering: Gathering = {
    reads: true,
    ofMany: (things) =>
      statements('', [JSON.stringify(things.map((thing, nth) => ({ ...thing, nth })))], ([asked]) => {
        const slots: Slots<V> = Object.fromEntries(
          names.map((name): readonly unknown[] => [name, sql.raw(`sharer."${name}"`)]),
        );
        return sql`select sharer.nth, found.*
          from json_to_recordset(${asked}::json) as sharer (nth int, ${sql.join(columns)})
          cross join lateral (${make(unconnected, slots)}) as found`;
      }),
  };
  return async (db, values) => {
    const query = new GatheredQuery(() => ofOne(values), values, gathering);
    return (await db.getExecutor().executeQuery<R>(query)).rows;
  };
}
