import type { Calendar } from './calendar.ts';
import { clockStart } from './clock-start.ts';
import { isBefore, type LocalTime, momentAt } from './local-time.ts';
import { nextWorkingDay } from './next-working-day.ts';
import { resumedDue } from './resumed-due.ts';
import { type Stop, stopsOf } from './stops-of.ts';
import { lengthOf, timeWhenWorked, workedUntil } from './worked-time.ts';

/** A time limit as the catalogue states it, and when its clock stood. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'working-day' | 'working-hour' | 'calendar-day';
  /** In their order; the clock goes on with the time that was left. */
  readonly stood?: readonly { readonly from: Date; readonly to: Date }[] | undefined;
}

const HOUR = 3_600_000;

/**
 * When a dossier is due: always a moment of working time, never a day off.
 *
 * - The clock starts as `clockStart` says.
 * - 0 days, of either kind: the end of the starting day ("same day").
 * - n working days: n times the working time of a day, counted exactly from the start; Monday 09:00 + 3 is Thursday 09:00,
 *   and a start at the opening + 1 is that day's close. "One day is 8 hours" is not taken literally, since the shifts of an
 *   agency need not sum to 8 hours; where hours change on the way, it is the same time worked of the last day.
 * - n working hours: that much working time from the start.
 * - n calendar days: the close of the n-th day after the starting day, or of the next working day if that is a day off.
 * - While the clock stands nothing counts: it goes on with the working time, or with the calendar days, that were left.
 *   What was late before it stopped remains due when it was.
 *
 * Throws `RangeError` for an amount that is negative, for a fraction of a day, and for 0 hours, which no rule defines.
 */
export function dueAt(received: Temporal.Instant, limit: TimeLimit, calendar: Calendar): Temporal.Instant {
  const { amount, unit, stood = [] } = limit;
  const sensible = unit === 'working-hour' ? Number.isFinite(amount) && amount > 0 : Number.isInteger(amount);
  if (!sensible || amount < 0) throw new RangeError(`${amount} ${unit} is not a time limit`);
  const start = clockStart(received, calendar);
  const stops = stopsOf(stood, start);
  if (unit === 'calendar-day') return momentAt(afterDays(start.day + amount, stops, calendar));
  const due = workedOff(start, limit, calendar);
  return momentAt(stops.reduce((former, stop) => resumedDue(former, stop, calendar), due));
}

/** The close of a day, or of the first working day after it; as many days later as the clock stood. */
function afterDays(last: number, stops: readonly Stop[], calendar: Calendar): LocalTime {
  const closing = (day: number) =>
    closeOf(calendar.isWorkingDay(day) ? day : nextWorkingDay(day, calendar), calendar);
  const further = stops.reduce(
    (day, { from, to }) => (isBefore(from, closing(day)) ? Math.max(day, from.day) + to.day - from.day : day),
    last,
  );
  return closing(further);
}

function workedOff(start: LocalTime, { amount, unit }: TimeLimit, calendar: Calendar): LocalTime {
  if (unit === 'working-hour') return afterHours(start, amount, calendar);
  return amount === 0 ? closeOf(start.day, calendar) : afterWorkingDays(start, amount, calendar);
}

function afterWorkingDays(start: LocalTime, amount: number, calendar: Calendar): LocalTime {
  const worked = workedUntil(start.time, calendar.shiftsOn(start.day));
  // From the opening, the days are over at a close, not at the next opening.
  const daysAhead = worked === 0 ? amount - 1 : amount;
  let { day } = start;
  for (let count = 0; count < daysAhead; count += 1) day = nextWorkingDay(day, calendar);
  const shifts = calendar.shiftsOn(day);
  const length = lengthOf(shifts);
  return { day, time: timeWhenWorked(worked === 0 ? length : Math.min(worked, length), shifts) };
}

function afterHours(start: LocalTime, hours: number, calendar: Calendar): LocalTime {
  let { day } = start;
  let shifts = calendar.shiftsOn(day);
  let end = workedUntil(start.time, shifts) + Math.round(hours * HOUR);
  for (let length = lengthOf(shifts); end > length; length = lengthOf(shifts)) {
    end -= length;
    day = nextWorkingDay(day, calendar);
    shifts = calendar.shiftsOn(day);
  }
  return { day, time: timeWhenWorked(end, shifts) };
}

function closeOf(day: number, calendar: Calendar): LocalTime {
  return { day, time: calendar.shiftsOn(day)[1].to };
}
