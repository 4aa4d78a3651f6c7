import { type RawBuilder, sql } from 'kysely';

/** What stands for each value of a closed set, for `computed`: null for a value without one. */
export function byValue<V extends string | number>(
  value: RawBuilder<unknown>,
  of: Readonly<Record<string, V>>,
): RawBuilder<V> {
  const cases = Object.entries(of).map(([given, made]) => sql`when ${sql.lit(given)} then ${sql.lit(made)}`);
  return sql<V>`case ${value} ${sql.join(cases, sql` `)} end`;
}
