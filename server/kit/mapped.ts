/** The same names with other values. */
export function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  make: (value: A, name: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value, name)]));
}
