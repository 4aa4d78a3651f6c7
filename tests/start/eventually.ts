import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until there is an answer other than undefined. A fault is thrown on at once.
 * @throws after so many seconds, with the name of what was waited for
 */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  seconds = 100,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(25);
  }
  throw new Error(`Not within ${seconds} s: ${what}`);
}
