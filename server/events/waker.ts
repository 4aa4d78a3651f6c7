export interface Waker {
  wake(): void;
  /** Begun before one looks, so that a wake-up between the look and the sleep is not lost. */
  sleep(): (longest: number, signal: AbortSignal) => Promise<void>;
}

/** Lets readers sleep until something may have happened, or for so many milliseconds. Whoever wakes leaves nothing behind. */
export function createWaker(): Waker {
  const sleeping = new Set<() => void>();
  let wakings = 0;
  return {
    wake: () => {
      wakings += 1;
      for (const end of sleeping) end();
    },
    sleep: () => {
      const before = wakings;
      return (longest, signal) =>
        new Promise((resolve) => {
          if (wakings !== before || signal.aborted) return resolve();
          const end = (): void => {
            clearTimeout(timer);
            sleeping.delete(end);
            signal.removeEventListener('abort', end);
            resolve();
          };
          const timer = setTimeout(end, longest);
          sleeping.add(end);
          signal.addEventListener('abort', end);
        });
    },
  };
}
