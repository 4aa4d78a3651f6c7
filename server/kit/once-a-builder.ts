import type { Builder } from './schema.ts';

/** What several parts of a graph use, made for each builder once: by whichever part comes first, since they have no order. */
export function onceABuilder<T>(make: (build: Builder) => T): (build: Builder) => T {
  const made = new WeakMap<Builder, { readonly of: T }>();
  return (build) => {
    const known = made.get(build) ?? { of: make(build) };
    made.set(build, known);
    return known.of;
  };
}
