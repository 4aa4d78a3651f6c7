import type { Earlier, Looked } from './look-under.ts';

/** The answer that a look found. */
export function foundUnder(looked: Looked | undefined): Earlier | null {
  if (looked?.operation == null || looked.argumentsHash === null || looked.resultId === null) return null;
  const { operation, argumentsHash, resultId } = looked;
  return { operation, argumentsHash, resultId };
}
