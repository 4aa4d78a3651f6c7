import { ZONE } from '../../../server/kit/index.ts';
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';

const LATEST_RECEIPT = Temporal.PlainTime.from('15:00');

/**
 * When the clock of a dossier starts, in local time and always within a shift.
 *
 * Received after 15:00 or on a day off, it starts with the next working day (Decree 118/2025 Art. 18); 15:00:00 sharp is
 * not yet "after". Received before work or over lunch, it starts with the next shift.
 */
export function clockStart(received: Temporal.Instant, calendar: Calendar): Temporal.PlainDateTime {
  const local = received.toZonedDateTimeISO(ZONE).toPlainDateTime();
  const day = local.toPlainDate();
  const time = local.toPlainTime();
  if (calendar.isWorkingDay(day) && Temporal.PlainTime.compare(time, LATEST_RECEIPT) <= 0) {
    for (const { from, to } of calendar.shiftsOn(day)) {
      if (Temporal.PlainTime.compare(time, from) < 0) return day.toPlainDateTime(from);
      if (Temporal.PlainTime.compare(time, to) < 0) return local;
    }
  }
  const next = nextWorkingDay(day, calendar);
  return next.toPlainDateTime(calendar.shiftsOn(next)[0].from);
}
