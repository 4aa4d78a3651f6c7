const numbers = new WeakMap<object, number>();
let last = 0;

/** A number of a declared relation, by which it is told from all others in this process. */
export function relationNumber(relation: object): number {
  const number = numbers.get(relation) ?? ++last;
  numbers.set(relation, number);
  return number;
}
