import type { Calendar } from './calendar.ts';
import { isBefore, type LocalTime } from './local-time.ts';
import { nextWorkingDay } from './next-working-day.ts';
import type { Stop } from './stops-of.ts';
import { lengthOf, timeWhenWorked, workedUntil } from './worked-time.ts';

/**
 * When something is due whose clock stood for a while: as much working time after it went on as was left when it stopped.
 * What was late before it stopped remains due when it was.
 */
export function resumedDue(due: LocalTime, { from, to }: Stop, calendar: Calendar): LocalTime {
  return isBefore(from, due) ? afterWork(to, workBetween(from, due, calendar), calendar) : due;
}

/** How much working time of its day is over at a moment; on a day off, none. */
function workedAt({ day, time }: LocalTime, calendar: Calendar): number {
  return calendar.isWorkingDay(day) ? workedUntil(time, calendar.shiftsOn(day)) : 0;
}

function workOf(day: number, calendar: Calendar): number {
  return calendar.isWorkingDay(day) ? lengthOf(calendar.shiftsOn(day)) : 0;
}

/** The working time between two moments, in milliseconds. */
function workBetween(from: LocalTime, to: LocalTime, calendar: Calendar): number {
  let work = workedAt(to, calendar) - workedAt(from, calendar);
  for (let { day } = from; day < to.day; day += 1) work += workOf(day, calendar);
  return work;
}

/** The moment at which so much working time is over, counted from another. */
function afterWork(from: LocalTime, work: number, calendar: Calendar): LocalTime {
  let { day } = from;
  let left = work + workedAt(from, calendar);
  for (let length = workOf(day, calendar); left > length; length = workOf(day, calendar)) {
    left -= length;
    day = nextWorkingDay(day, calendar);
  }
  return { day, time: timeWhenWorked(left, calendar.shiftsOn(day)) };
}
