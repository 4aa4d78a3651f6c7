import pg from 'pg';

/** Told once, of what PostgreSQL answered, or of why it did not. */
type Answered<A> = (error: Error | null | undefined, answer: A) => void;

/**
 * A statement as the driver sends it, under a name where it has one. From a configuration the driver would copy it
 * property by property, and a promise of the driver's keeps every answer until memory is collected as a whole.
 */
export function driverQuery<A>(
  name: string | undefined,
  text: string,
  values: readonly unknown[],
  answered: Answered<A>,
): pg.Query {
  // The driver's type of an answer and kysely's say the same in different words.
  const query: pg.Query = Reflect.construct(pg.Query, [text, [...values], answered]);
  return name === undefined ? query : Object.assign(query, { name });
}
