import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two attempts. */
const BETWEEN_ATTEMPTS = 1_000;

/**
 * Looks when it is called and, since what is told once is not told again, until a look has succeeded or all is closing;
 * `failed` is told of each that has not.
 */
export function untilSeen(
  look: () => Promise<void>,
  failed: (err: unknown) => void,
  closing: AbortSignal,
): () => void {
  const run = async (): Promise<void> => {
    while (!closing.aborted) {
      try {
        return await look();
      } catch (err) {
        failed(err);
      }
      await pause(BETWEEN_ATTEMPTS, undefined, { signal: closing }).catch(() => undefined);
    }
  };
  return () => void run();
}
