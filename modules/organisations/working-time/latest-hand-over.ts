import { ZONE } from '../../../server/kit/index.ts';
import type { Calendar } from './calendar.ts';
import { clockStart } from './clock-start.ts';

/**
 * By when what was received has to be handed over to the unit that processes it (Decree 118/2025 Art. 18): by the end of
 * the same working day; received after 15:00 or on a day off, at the start of the next working day.
 */
export function latestHandOver(received: Temporal.Instant, calendar: Calendar): Temporal.Instant {
  const start = clockStart(received, calendar);
  const day = start.toPlainDate();
  const isSameDay = received.toZonedDateTimeISO(ZONE).toPlainDate().equals(day);
  const at = isSameDay ? day.toPlainDateTime(calendar.shiftsOn(day)[1].to) : start;
  return at.toZonedDateTime(ZONE).toInstant();
}
