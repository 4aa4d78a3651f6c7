import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two attempts. */
const BETWEEN_ATTEMPTS = 1_000;

/**
 * Looks when it is called and, since what is told once is not told again, until a look that began behind the last call
 * has succeeded, or all is closing; one look at a time, and `failed` is told of each that has not.
 */
export function untilSeen(
  look: () => Promise<void>,
  failed: (err: unknown) => void,
  closing: AbortSignal,
): () => void {
  let isWanted = false;
  let isLooking = false;
  const run = async (): Promise<void> => {
    isLooking = true;
    while (isWanted && !closing.aborted) {
      isWanted = false;
      try {
        await look();
      } catch (err) {
        isWanted = true;
        failed(err);
        await pause(BETWEEN_ATTEMPTS, undefined, { signal: closing }).catch(() => undefined);
      }
    }
    isLooking = false;
  };
  return () => {
    isWanted = true;
    if (!isLooking) void run();
  };
}
