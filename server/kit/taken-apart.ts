import { type RawBuilder, sql } from 'kysely';

/**
 * A statement's text with something in the place of each of its parameters; null where a dollar sign and a number stand in
 * a literal, which is seldom.
 */
export function takenApart<T>(
  text: string,
  parameters: readonly unknown[],
  inPlaceOf: (parameter: unknown) => unknown,
): RawBuilder<T> | null {
  const parts = text.split(/\$\d+/);
  if (parts.length !== parameters.length + 1) return null;
  return sql<T>(Object.assign([...parts], { raw: parts }), ...parameters.map(inPlaceOf));
}
