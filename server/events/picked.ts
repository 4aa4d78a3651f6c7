/** What `pick` makes of each value; where it makes null, the value is passed over. It is left as its source is. */
export function picked<T, U>(
  source: AsyncIterableIterator<T>,
  pick: (value: T) => Promise<U | null>,
): AsyncIterableIterator<U> {
  const iterator: AsyncIterableIterator<U> = {
    next: async () => {
      while (true) {
        const next = await source.next();
        if (next.done === true) return { done: true, value: undefined };
        const value = await pick(next.value);
        if (value !== null) return { done: false, value };
      }
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
