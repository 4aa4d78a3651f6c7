/** Things as a statement of many takes them: JSON, each with its number from 0. */
export function numbered(things: readonly object[]): string {
  return JSON.stringify(things.map((thing, nth) => ({ ...thing, nth })));
}
