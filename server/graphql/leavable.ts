import type { ExecutionResult } from 'graphql';

type Results = AsyncIterable<ExecutionResult>;

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The results of an operation in the form in which graphql-ws can end it: it tells a stream, by `return`, that its
 * client has completed the operation or gone away, but not a promise. So an answer is a stream of one. `leave` is
 * called then, once; nothing is delivered afterwards.
 */
export function leavable(
  begin: () => Promise<ExecutionResult | Results>,
  leave: () => void,
): AsyncIterableIterator<ExecutionResult> {
  let begun: Promise<AsyncIterator<ExecutionResult>> | null = null;
  let left = false;
  let tell: ((end: typeof DONE) => void) | null = null;
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    next: () =>
      // Not a race with one long promise, which would keep a memory of every result.
      new Promise((resolve, reject) => {
        if (left) return resolve(DONE);
        tell = resolve;
        begun ??= begin().then((results) => streamOf(results)[Symbol.asyncIterator]());
        begun.then((results) => results.next()).then(resolve, reject);
      }),
    return: async () => {
      if (left) return DONE;
      left = true;
      leave();
      tell?.(DONE);
      // What could not begin has told so already, to nobody.
      const results = await begun?.catch(() => null);
      await results?.return?.();
      return DONE;
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function streamOf(results: ExecutionResult | Results): Results {
  return Symbol.asyncIterator in results ? results : one(results);
}

async function* one(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}
