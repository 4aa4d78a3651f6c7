import { dayOf } from '../../../server/kit/index.ts';

/** The day of a moment, `YYYY-MM-DD`. */
export function dayAt(at: Date): string {
  return dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}
