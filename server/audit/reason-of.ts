const SHORTEST = 3;
const LONGEST = 500;

/**
 * Why somebody reads, from the header or connection parameter `x-reason`: 3 to 500 characters, percent-encoded where
 * they are not ASCII. Null for anything else, which is no reason.
 */
export function reasonOf(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 9 * LONGEST) return null;
  const words = decoded(given)?.normalize('NFC').trim() ?? '';
  return words.length >= SHORTEST && words.length <= LONGEST && !/\p{Cc}/u.test(words) ? words : null;
}

function decoded(given: string): string | null {
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}
