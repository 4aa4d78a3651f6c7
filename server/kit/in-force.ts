import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether a row of `alias` holds on a day: from `validFrom` (null: since before the records) until the day before
 * `validTo` (null: without an end).
 */
export function inForce(alias: string, day: Temporal.PlainDate): RawBuilder<SqlBool> {
  return inForceOn(alias, day.toString());
}

/** The same of a day as `YYYY-MM-DD`, or of what stands for one in a statement. */
export function inForceOn(alias: string, day: unknown): RawBuilder<SqlBool> {
  const [from, to] = [sql.ref(`${alias}.validFrom`), sql.ref(`${alias}.validTo`)];
  const on = sql`${day}::date`;
  return sql<SqlBool>`(${from} is null or ${from} <= ${on}) and (${to} is null or ${to} > ${on})`;
}
