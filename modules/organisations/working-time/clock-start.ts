import type { Calendar } from './calendar.ts';
import { type LocalTime, localTime } from './local-time.ts';
import { nextWorkingDay } from './next-working-day.ts';

const LATEST_RECEIPT = 15 * 3_600_000;

/**
 * When the clock of a dossier starts, in local time and always within a shift.
 *
 * Received after 15:00 or on a day off, it starts with the next working day (Decree 118/2025 Art. 18); 15:00:00 sharp is
 * not yet "after". Received before work or over lunch, it starts with the next shift.
 */
export function clockStart(received: Temporal.Instant, calendar: Calendar): LocalTime {
  const local = localTime(received);
  const { day, time } = local;
  if (calendar.isWorkingDay(day) && time <= LATEST_RECEIPT) {
    for (const { from, to } of calendar.shiftsOn(day)) {
      if (time < from) return { day, time: from };
      if (time < to) return local;
    }
  }
  const next = nextWorkingDay(day, calendar);
  return { day: next, time: calendar.shiftsOn(next)[0].from };
}
