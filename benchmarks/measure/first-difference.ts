interface Difference {
  readonly path: string;
  readonly left: string;
  readonly right: string;
}

/** Where two answers first differ, whatever the order of their fields; null where they do not. */
export function firstDifference(left: unknown, right: unknown, path = ''): Difference | null {
  if (isObject(left) && isObject(right) && Array.isArray(left) === Array.isArray(right)) {
    const [a, b] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
    for (const key of [...new Set([...a.keys(), ...b.keys()])].sort()) {
      const found = firstDifference(a.get(key), b.get(key), `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(left, right) ? null : { path, left: short(left), right: short(right) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300);
}
