import { setTimeout as pause } from 'node:timers/promises';

export interface Waker {
  wake(): void;
  /** Begun before one looks, so that a wake-up between the look and the sleep is not lost. */
  sleep(): (longest: number, signal: AbortSignal) => Promise<void>;
}

/** Lets readers sleep until something may have happened, or for so many milliseconds. */
export function createWaker(): Waker {
  let next = Promise.withResolvers<void>();
  return {
    wake: () => {
      next.resolve();
      next = Promise.withResolvers<void>();
    },
    sleep: () => {
      const { promise } = next;
      return async (longest, signal) => {
        const done = new AbortController();
        const timeout = pause(longest, undefined, { signal: AbortSignal.any([signal, done.signal]) }).catch(
          () => undefined,
        );
        await Promise.race([promise, timeout]);
        done.abort();
      };
    },
  };
}
