/**
 * The moment as a migration is named after it: YYYYMMDDHHMMSS in UTC, and in any case behind the newest of `names`,
 * since a migration that comes before one already run is refused.
 */
export function stampAfter(names: readonly string[], now: Temporal.Instant): string {
  const stamp = Number(now.toString({ smallestUnit: 'second' }).replaceAll(/\D/g, ''));
  const newest = Math.max(0, ...names.map((name) => Number(/^\d{14}/.exec(name)?.[0] ?? 0)));
  return String(Math.max(stamp, newest + 1)).padStart(14, '0');
}
