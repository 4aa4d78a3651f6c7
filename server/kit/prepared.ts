import { type Compilable, type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { statementsByShape } from './statements.ts';
import { unconnected } from './unconnected.ts';

/** What stands in a statement for each of its values. */
export type Slots<V extends object> = {
  readonly [K in keyof V]:
    | RawBuilder<Exclude<V[K], undefined>>
    | (undefined extends V[K] ? undefined : never);
};

/**
 * A statement that is made once for the names of its values, and filled in with them whenever it is asked: to make it is
 * several times the work of asking it. Values that are undefined have no slot.
 */
export function prepared<V extends object, R>(
  make: (db: Kysely<unknown>, slots: Slots<V>) => Compilable<R> | RawBuilder<R>,
): (db: QueryExecutorProvider, values: V) => Promise<R[]> {
  const statements = statementsByShape();
  return async (db, values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name);
    const statement = statements(
      names.join(' '),
      given.map(([, value]) => value),
      (places) => {
        const slots: Slots<V> = Object.fromEntries(
          names.map((name, at): readonly unknown[] => [name, sql`${places[at]}`]),
        );
        return make(unconnected, slots);
      },
    );
    return (await db.getExecutor().executeQuery<R>(statement)).rows;
  };
}
