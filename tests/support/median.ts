/** The middle of some numbers. @throws where there are none */
export function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
  if (middle === undefined) throw new Error('There is nothing to take the middle of');
  return middle;
}
