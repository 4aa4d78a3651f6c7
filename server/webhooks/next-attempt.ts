/** How long an event is tried before it is parked. */
const PATIENCE = 72 * 3_600;

/** Seconds after the first failure, the second and so on; then always the last. */
const PAUSES: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000];

/** A receiver may ask for patience, but not for more than half a day at a time. */
const LONGEST_WISH = 12 * 3_600;

/**
 * When an event is tried again that has failed so many times since `first`; null when it is to be parked. The last
 * attempt falls on the end of the 72 hours. `chance` from 0 to 1 spreads those that failed together.
 */
export function nextAttempt(
  failed: { readonly attempts: number; readonly first: Temporal.Instant; readonly at: Temporal.Instant },
  retryAfter: number | null,
  chance: number,
): Temporal.Instant | null {
  const { attempts, first, at } = failed;
  const end = first.add({ seconds: PATIENCE });
  if (Temporal.Instant.compare(at, end) >= 0) return null;
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 5;
  const spread = pause * (0.9 + 0.2 * chance);
  const wished = Math.min(retryAfter ?? 0, LONGEST_WISH);
  const next = at.add({ milliseconds: Math.round(Math.max(spread, wished) * 1_000) });
  return Temporal.Instant.compare(next, end) < 0 ? next : end;
}
