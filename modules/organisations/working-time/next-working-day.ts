import type { Calendar } from './calendar.ts';
import { dayText } from './local-time.ts';

const LONGEST_CLOSURE_IN_DAYS = 366;

/** The first working day after the given one; throws `RangeError` when a whole year has none. */
export function nextWorkingDay(day: number, calendar: Calendar): number {
  for (let candidate = day + 1; candidate <= day + LONGEST_CLOSURE_IN_DAYS; candidate += 1)
    if (calendar.isWorkingDay(candidate)) return candidate;
  throw new RangeError(`The calendar has no working day in the year after ${dayText(day)}`);
}
