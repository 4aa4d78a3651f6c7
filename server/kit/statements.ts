import type { Compilable, CompiledQuery, RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import { unconnected } from './unconnected.ts';

/** Where a value will stand in a statement that is made before it is known. */
class Slot {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

interface Made {
  readonly statement: CompiledQuery;
  readonly size: number;
}

/**
 * What all statements of a process may take, in characters: those that were used longest ago make room, whoever sends
 * documents of ever new shapes.
 */
const made = new LRUCache<string, Made>({ maxSize: 16_000_000, sizeCalculation: ({ size }) => size });

let keepers = 0;

/** Makes each statement once for its shape, and fills in the values of the occasion. */
export function statementsByShape() {
  keepers += 1;
  const keeper = `${keepers}|`;

  return (
    shape: string,
    values: readonly unknown[],
    make: (values: readonly unknown[]) => Compilable | RawBuilder<unknown>,
  ): CompiledQuery => {
    const key = keeper + shape;
    const known = made.get(key)?.statement;
    const statement = known ?? bare(compiled(make(values.map((_, at) => new Slot(at)))));
    if (known === undefined) made.set(key, { statement, size: key.length + statement.sql.length + 500 });
    const parameters = statement.parameters.map((each) => (each instanceof Slot ? values[each.at] : each));
    return { ...statement, parameters };
  };
}

export type Statements = ReturnType<typeof statementsByShape>;

function compiled(made: Compilable | RawBuilder<unknown>): CompiledQuery {
  return 'isRawBuilder' in made ? made.compile(unconnected) : made.compile();
}

/** Without the tree that it was made from, which is many times as large. */
function bare({ sql, parameters, queryId }: CompiledQuery): CompiledQuery {
  return { sql, parameters, queryId, query: { kind: 'RawNode', sqlFragments: [], parameters: [] } };
}
