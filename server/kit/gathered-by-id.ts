import { type CompiledQuery, sql } from 'kysely';
import type { Gathering } from './gathered-query.ts';
import { unconnected } from './unconnected.ts';

/** In the place of the rows. */
const ROWS = Symbol('rows');

/**
 * How a read is asked of many whose values are ids: `placeOf` tells which of the values a parameter is, if any. Null where
 * its text cannot be taken apart.
 */
export function gatheredById(
  { sql: text, parameters }: CompiledQuery,
  placeOf: (parameter: unknown) => number | undefined,
  values: number,
): Gathering | null {
  const parts = text.split(/\$\d+/);
  // A dollar sign and a number inside a literal.
  if (parts.length !== parameters.length + 1) return null;
  const columns = Array.from({ length: values }, (_, at) => sql.raw(`v${at} bigint`));
  let made: CompiledQuery | undefined;
  const make = (): CompiledQuery => {
    const given = parameters.map((parameter) => {
      const at = placeOf(parameter);
      return at === undefined ? parameter : sql.raw(`sharer.v${at}`);
    });
    const each = sql(Object.assign([...parts], { raw: parts }), ...given);
    return sql`select sharer.nth, found.*
      from json_to_recordset(${ROWS}::json) as sharer (nth int, ${sql.join(columns)})
      cross join lateral (${each}) as found`.compile(unconnected);
  };
  return {
    reads: true,
    ofMany: (things) => {
      made ??= make();
      const rows = JSON.stringify(things.map((thing, nth) => ({ ...thing, nth })));
      return { ...made, parameters: made.parameters.map((each) => (each === ROWS ? rows : each)) };
    },
  };
}
