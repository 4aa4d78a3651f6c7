/**
 * An iterable that can be left at any time. A generator that waits does not hear `return()` before its next value
 * comes; this one is told by its signal, and whoever leaves waits for nothing.
 */
export function leaving<T>(generate: (left: AbortSignal) => AsyncGenerator<T>): AsyncIterableIterator<T> {
  const left = new AbortController();
  const values = generate(left.signal);
  const iterator: AsyncIterableIterator<T> = {
    next: () => values.next(),
    return: () => {
      left.abort();
      return values.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
