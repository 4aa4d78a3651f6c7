import type { Calendar } from './calendar.ts';

const LONGEST_CLOSURE_IN_DAYS = 366;

/** The first working day after the given one; throws `RangeError` when a whole year has none. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  for (let ahead = 1; ahead <= LONGEST_CLOSURE_IN_DAYS; ahead += 1) {
    const candidate = day.add({ days: ahead });
    if (calendar.isWorkingDay(candidate)) return candidate;
  }
  throw new RangeError(`The calendar has no working day in the year after ${day}`);
}
