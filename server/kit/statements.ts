import type { Compilable, CompiledQuery, RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import { gatheredById } from './gathered-by-id.ts';
import type { Gathering } from './gathered-query.ts';
import { unconnected } from './unconnected.ts';

/** Where a value will stand in a statement that is made before it is known. */
class Slot {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** The place of the value that a parameter stands for; undefined for one that stands for itself. */
type PlaceOf = (parameter: unknown) => number | undefined;

interface Made {
  readonly statement: CompiledQuery;
  readonly size: number;
  gathering?: Gathering | null;
}

/** A statement with the values of the occasion. */
export interface FilledIn extends CompiledQuery {
  /** How it is asked of many, where it only reads and its values are ids; null where it cannot be. */
  gathering(): Gathering | null;
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
    placeOf: PlaceOf = () => undefined,
  ): FilledIn => {
    const key = keeper + shape;
    const known = made.get(key);
    const one = known ?? sized(key, bare(compiled(make(values.map((_, at) => new Slot(at)))), placeOf));
    if (known === undefined) made.set(key, one);
    const { statement } = one;
    const parameters = statement.parameters.map((each) => (each instanceof Slot ? values[each.at] : each));
    const gathering = () => {
      if (one.gathering === undefined) one.gathering = gatheredById(statement, slotAt, values.length);
      return one.gathering;
    };
    return { ...statement, parameters, gathering };
  };
}

export type Statements = ReturnType<typeof statementsByShape>;

function compiled(made: Compilable | RawBuilder<unknown>): CompiledQuery {
  return 'isRawBuilder' in made ? made.compile(unconnected) : made.compile();
}

/** Without the tree that it was made from, which is many times as large. */
function bare({ sql, parameters, queryId }: CompiledQuery, placeOf: PlaceOf): CompiledQuery {
  const places = parameters.map((parameter) => {
    const at = placeOf(parameter);
    return at === undefined ? parameter : new Slot(at);
  });
  return { sql, parameters: places, queryId, query: { kind: 'RawNode', sqlFragments: [], parameters: [] } };
}

function sized(key: string, statement: CompiledQuery): Made {
  // With what it is asked of many by.
  return { statement, size: key.length + 2 * statement.sql.length + 500 };
}

function slotAt(parameter: unknown): number | undefined {
  return parameter instanceof Slot ? parameter.at : undefined;
}
