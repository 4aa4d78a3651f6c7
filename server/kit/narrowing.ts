import { type RawBuilder, sql } from 'kysely';

/** Conditions of a statement, apart from the values in them. */
export interface Narrowing {
  /** Equal for conditions that differ in their values alone; null for those that are made for the occasion. */
  readonly shape: string | null;
  readonly values: readonly unknown[];
  /** The conditions on `t`, with these values or with what stands for them. */
  conditions(values: readonly unknown[]): readonly RawBuilder<boolean>[];
}

/** All of them. */
export function allOf(all: readonly Narrowing[]): Narrowing {
  const shapes = all.map(({ shape }) => shape);
  return {
    shape: shapes.includes(null) ? null : shapes.join('|'),
    values: all.flatMap(({ values }) => values),
    conditions: (values) => {
      let from = 0;
      return all.flatMap((each) => {
        const own = values.slice(from, from + each.values.length);
        from += own.length;
        return each.conditions(own);
      });
    },
  };
}

/** Properties that equal values. */
export function equal(pairs: readonly (readonly [string, unknown])[]): Narrowing {
  return {
    shape: pairs.map(([name]) => name).join(' '),
    values: pairs.map(([, value]) => value),
    conditions: (values) => pairs.map(([name], at) => sql<boolean>`${sql.ref(`t.${name}`)} = ${values[at]}`),
  };
}
