import type { OperationName } from '../operations/operations.ts';

/** What is to be reached: times the requests per second of the best peer, and of the limit; must and aim of each. */
export const goals: Readonly<
  Record<
    OperationName,
    { readonly peer: readonly [number, number]; readonly limit: readonly [number, number] }
  >
> = {
  list: { peer: [2.2, 4], limit: [0.7, 1.2] },
  one: { peer: [1.8, 4], limit: [0.25, 0.7] },
  lookup: { peer: [1, 2.5], limit: [0.2, 0.6] },
  board: { peer: [2, 3], limit: [0.6, 0.8] },
  submit: { peer: [1.2, 2], limit: [0.4, 0.75] },
};
