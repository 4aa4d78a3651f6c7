import { type RawBuilder, sql } from 'kysely';

/**
 * In a place where an answer must have a value and the row has none: the statement fails, and the executor asks again
 * field by field, so that the fault stands at its own place in the answer.
 */
export function missing(what: string): RawBuilder<string> {
  return sql<string>`server.missing(${sql.lit(what)})`;
}

/** SQLSTATE of `server.missing`, and of a number that no `Int` holds. */
const UNFIT: ReadonlySet<unknown> = new Set(['MC001', '22003']);

/** Whether a statement failed because PostgreSQL cannot make an answer of what it found. */
export function isUnfit(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && UNFIT.has(fault.code);
}
