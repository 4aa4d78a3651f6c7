const texts = new WeakMap<object, string>();

/**
 * A thing whose answer PostgreSQL has written already, to be given on as it is. Whoever looks into it made a mistake:
 * for code that uses the row itself, it is read with `null` in the place of `info`.
 */
export function answered<T extends object>(thing: T, json: string): T {
  const sealed = new Proxy(thing, {
    get: (_thing, property) => {
      // Asked of everything that is awaited.
      if (property === 'then') return undefined;
      throw new Error(`${String(property)} of an answer that is written already; read it with null for info`);
    },
  });
  texts.set(sealed, json);
  return sealed;
}

/** The JSON of an answer that is written already; undefined for anything else. */
export function writtenOf(thing: unknown): string | undefined {
  return typeof thing === 'object' && thing !== null ? texts.get(thing) : undefined;
}
