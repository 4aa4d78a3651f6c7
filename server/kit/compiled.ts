import type { Kysely, RawBuilder } from 'kysely';
import { takenApart } from './taken-apart.ts';

/**
 * The same expression with its text made already: to put it into a further statement costs next to nothing. Worth it
 * for what comes again with every request, such as all that a document selects.
 */
export function compiled<T>(db: Kysely<unknown>, expression: RawBuilder<T>): RawBuilder<T> {
  const { sql: text, parameters } = expression.compile(db);
  return takenApart<T>(text, parameters, (parameter) => parameter) ?? expression;
}
