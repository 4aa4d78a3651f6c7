// Not a WeakMap: what is in one outlives the quick collections of garbage, and these texts are large.
const WRITTEN = Symbol('written');

/**
 * A thing whose answer PostgreSQL has written already, to be given on as it is. Whoever looks into it made a mistake:
 * for code that uses the row itself, it is read with `null` in the place of `info`.
 */
export function answered<T extends object>(thing: T, json: string): T {
  return new Proxy(thing, {
    get: (_thing, property) => {
      if (property === WRITTEN) return json;
      // Asked of everything that is awaited.
      if (property === 'then') return undefined;
      throw new Error(`${String(property)} of an answer that is written already; read it with null for info`);
    },
  });
}

/** The JSON of an answer that is written already; undefined for anything else. */
export function writtenOf(thing: unknown): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined;
  const written: unknown = Reflect.get(thing, WRITTEN);
  return typeof written === 'string' ? written : undefined;
}
