/** What the database keeps, as a moment; null stays null. */
export function momentOf(at: Date): Temporal.Instant;
export function momentOf(at: Date | null): Temporal.Instant | null;
export function momentOf(at: Date | null): Temporal.Instant | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime());
}
