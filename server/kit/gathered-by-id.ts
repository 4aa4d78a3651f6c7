import type { CompiledQuery } from 'kysely';
import { forEachSharer } from './for-each-sharer.ts';
import type { Gathering } from './gathered-query.ts';
import { numbered } from './numbered.ts';
import { ofSharer } from './of-sharer.ts';
import { takenApart } from './taken-apart.ts';
import { unconnected } from './unconnected.ts';

/** In the place of the rows. */
const ROWS = Symbol('rows');

/**
 * How a read is asked of many whose values are ids, called `v0` and so on: `placeOf` tells which of the values a parameter
 * is, if any. Null where its text cannot be taken apart.
 */
export function gatheredById(
  { sql: text, parameters }: CompiledQuery,
  placeOf: (parameter: unknown) => number | undefined,
  values: number,
): Gathering | null {
  const each = takenApart(text, parameters, (parameter) => {
    const at = placeOf(parameter);
    return at === undefined ? parameter : ofSharer(`v${at}`);
  });
  if (each === null) return null;
  const columns = Object.fromEntries(Array.from({ length: values }, (_, at) => [`v${at}`, 'bigint']));
  let made: CompiledQuery | undefined;
  return {
    reads: true,
    ofMany: (things) => {
      made ??= forEachSharer(ROWS, columns, each).compile(unconnected);
      const rows = numbered(things);
      return { ...made, parameters: made.parameters.map((given) => (given === ROWS ? rows : given)) };
    },
  };
}
