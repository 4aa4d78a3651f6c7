import { type CalendarDayRow, readCalendarDays } from '../../migrations/reading/calendar-days.ts';
import {
  buildCalendar,
  type Calendar,
  type Shifts,
} from '../../modules/organisations/working-time/calendar.ts';
import { ZONE } from '../../server/kit/index.ts';

/** Two shifts from four times, `hh:mm`. */
export function shifts(
  morningFrom: string,
  morningTo: string,
  afternoonFrom: string,
  afternoonTo: string,
): Shifts {
  const time = (text: string) => Date.parse(`1970-01-01T${text}Z`);
  return [
    { from: time(morningFrom), to: time(morningTo) },
    { from: time(afternoonFrom), to: time(afternoonTo) },
  ];
}

export const DEFAULT_SHIFTS = shifts('07:30', '11:30', '13:30', '17:00');

export const CALENDAR_DAYS: readonly CalendarDayRow[] = await readCalendarDays();

/** The real days off and make-up Saturdays, with the default hours. */
export const CALENDAR: Calendar = buildCalendar(CALENDAR_DAYS, [{ validFrom: null, shifts: DEFAULT_SHIFTS }]);

/** A moment from its local time, `2026-02-13 09:00`. */
export function local(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
}

export function toLocal(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString().replace('T', ' ');
}
