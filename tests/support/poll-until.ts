import { vi } from 'vitest';

/** Asks again and again until there is an answer other than false, null and undefined. @throws after the seconds */
export async function pollUntil<T>(
  ask: () => Promise<T | false | null | undefined>,
  seconds = 100,
): Promise<T> {
  const found = await vi.waitUntil(
    async () => {
      const answer = await ask();
      return answer === false || answer === null || answer === undefined ? null : { answer };
    },
    { timeout: seconds * 1000, interval: 40 },
  );
  return found.answer;
}
