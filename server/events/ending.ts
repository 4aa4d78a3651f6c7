import type { ExecutionResult } from 'graphql';

/** The results of an operation whose events leave by another way: one at its end, if any. */
export interface Ending {
  end(result: ExecutionResult | null): void;
  results(left: () => void): AsyncIterableIterator<ExecutionResult>;
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

export function createEnding(): Ending {
  const last: ExecutionResult[] = [];
  let over = false;
  let tell: ((next: IteratorResult<ExecutionResult>) => void) | null = null;
  const next = (): IteratorResult<ExecutionResult> => {
    const value = last.shift();
    return value === undefined ? DONE : { done: false, value };
  };
  return {
    end: (result) => {
      if (over) return;
      over = true;
      if (result !== null) last.push(result);
      tell?.(next());
    },
    results: (left) => {
      const iterator: AsyncIterableIterator<ExecutionResult> = {
        next: () =>
          over
            ? Promise.resolve(next())
            : new Promise((resolve) => {
                tell = resolve;
              }),
        return: async () => {
          last.length = 0;
          over = true;
          tell?.(DONE);
          left();
          return DONE;
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      return iterator;
    },
  };
}
