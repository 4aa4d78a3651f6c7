import type { CompiledQuery } from 'kysely';

/** Where a value will stand in a statement that is made before it is known. */
class Slot {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** A document has few statements; those of many viewers are made again now and then. */
const MOST = 300;

/** Makes each statement once for its shape, and fills in the values of the occasion. */
export function statementsByShape() {
  const known = new Map<string, CompiledQuery>();

  return (
    shape: string,
    values: readonly unknown[],
    make: (values: readonly unknown[]) => { compile(): CompiledQuery },
  ): CompiledQuery => {
    const before = known.get(shape);
    const statement = before ?? make(values.map((_, at) => new Slot(at))).compile();
    if (before === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(shape, statement);
    }
    const parameters = statement.parameters.map((each) => (each instanceof Slot ? values[each.at] : each));
    return { ...statement, parameters };
  };
}

export type Statements = ReturnType<typeof statementsByShape>;
