import pg from 'pg';

/** Told once, of what PostgreSQL answered, or of why it did not. */
type Answered = (error: Error | null | undefined, result: pg.QueryResult<never>) => void;

/**
 * A statement as the driver sends it, under a name where it has one. From a configuration the driver would copy it
 * property by property, and a promise of the driver's keeps every answer until memory is collected as a whole.
 */
export function driverQuery(
  name: string | undefined,
  text: string,
  values: readonly unknown[],
  answered: Answered,
): pg.Query {
  const query = new pg.Query(text, [...values], answered);
  return name === undefined ? query : Object.assign(query, { name });
}
