import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * A read as it is asked of many: `rows` are theirs as JSON, `columns` the types of the values by name, and `each` finds for
 * one of them, whose values it calls by `ofSharer`. Each row says in `nth` whose it is.
 */
export function forEachSharer(
  rows: unknown,
  columns: Readonly<Record<string, string>>,
  each: Expression<unknown>,
): RawBuilder<unknown> {
  const typed = Object.entries(columns).map(([name, type]) => sql.raw(`"${name}" ${type}`));
  return sql`select sharer.nth, found.*
    from json_to_recordset(${rows}::json) as sharer (nth int, ${sql.join(typed)})
    cross join lateral (${each}) as found`;
}
