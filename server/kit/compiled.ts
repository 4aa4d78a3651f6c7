import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * The same expression with its text made already: to put it into a further statement costs next to nothing. Worth it
 * for what comes again with every request, such as all that a document selects.
 */
export function compiled<T>(db: Kysely<unknown>, expression: RawBuilder<T>): RawBuilder<T> {
  const { sql: text, parameters } = expression.compile(db);
  const parts = text.split(/\$\d+/);
  // A dollar sign and a number inside a literal: seldom, and then it stays as it was.
  if (parts.length !== parameters.length + 1) return expression;
  return sql<T>(Object.assign([...parts], { raw: parts }), ...parameters);
}
