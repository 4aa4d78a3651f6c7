import type { Calendar } from './calendar.ts';
import { clockStart } from './clock-start.ts';
import { localTime, momentAt } from './local-time.ts';

/**
 * By when what was received has to be handed over to the unit that processes it (Decree 118/2025 Art. 18): by the end of
 * the same working day; received after 15:00 or on a day off, at the start of the next working day.
 */
export function latestHandOver(received: Temporal.Instant, calendar: Calendar): Temporal.Instant {
  const start = clockStart(received, calendar);
  const { day } = localTime(received);
  return momentAt(start.day === day ? { day, time: calendar.shiftsOn(day)[1].to } : start);
}
