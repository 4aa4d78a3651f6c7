import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { statementsByShape } from './statements.ts';
import { unconnected } from './unconnected.ts';

/** What stands in a statement for each of its values. */
export type Slots<V extends object> = {
  readonly [K in keyof V]:
    | RawBuilder<Exclude<V[K], undefined>>
    | (undefined extends V[K] ? undefined : never);
};

/** Makes a statement once for the names of its values, and fills it in with them. Values that are undefined have no slot. */
export function filledIn<V extends object, R>(
  make: (db: Kysely<unknown>, slots: Slots<V>) => Compilable<R> | RawBuilder<R>,
): (values: V) => CompiledQuery {
  const statements = statementsByShape();
  return (values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const names = given.map(([name]) => name);
    return statements(
      names.join(' '),
      given.map(([, value]) => value),
      (places) => {
        const slots: Slots<V> = Object.fromEntries(
          names.map((name, at): readonly unknown[] => [name, sql`${places[at]}`]),
        );
        return make(unconnected, slots);
      },
    );
  };
}
