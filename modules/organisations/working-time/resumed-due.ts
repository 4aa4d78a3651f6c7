import { ZONE } from '../../../server/kit/index.ts';
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './next-working-day.ts';
import { lengthOf, timeWhenWorked, workedUntil } from './worked-time.ts';

interface Stop {
  readonly due: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant;
  readonly resumedAt: Temporal.Instant;
}

/**
 * When something is due whose clock stood for a while: as much working time after it went on as was left when it stopped.
 * Of calendar days, as many as it stood are added, up to the close of a working day. What was late before it stopped
 * remains due when it was.
 */
export function resumedDue(
  { due, stoppedAt, resumedAt }: Stop,
  unit: 'working-day' | 'working-hour' | 'calendar-day',
  calendar: Calendar,
): Temporal.Instant {
  if (Temporal.Instant.compare(stoppedAt, due) >= 0) return due;
  const [last, from, to] = [due, stoppedAt, resumedAt].map((at) => local(at));
  if (last === undefined || from === undefined || to === undefined) return due;
  if (unit === 'calendar-day') {
    const day = last.toPlainDate().add({ days: from.toPlainDate().until(to.toPlainDate()).days });
    const worked = calendar.isWorkingDay(day) ? day : nextWorkingDay(day, calendar);
    return instant(worked.toPlainDateTime(calendar.shiftsOn(worked)[1].to));
  }
  return instant(afterWork(to, workBetween(from, last, calendar), calendar));
}

function local(at: Temporal.Instant): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO(ZONE).toPlainDateTime();
}

function instant(at: Temporal.PlainDateTime): Temporal.Instant {
  return at.toZonedDateTime(ZONE).toInstant();
}

/** How much working time of its day is over at a moment; on a day off, none. */
function workedAt(at: Temporal.PlainDateTime, calendar: Calendar): number {
  const day = at.toPlainDate();
  return calendar.isWorkingDay(day) ? workedUntil(at.toPlainTime(), calendar.shiftsOn(day)) : 0;
}

function workOf(day: Temporal.PlainDate, calendar: Calendar): number {
  return calendar.isWorkingDay(day) ? lengthOf(calendar.shiftsOn(day)) : 0;
}

/** The working time between two moments, in nanoseconds. */
function workBetween(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime, calendar: Calendar): number {
  const first = from.toPlainDate();
  const days = first.until(to.toPlainDate()).days;
  const whole = Array.from({ length: days }, (_, ahead) => workOf(first.add({ days: ahead }), calendar));
  return whole.reduce((sum, work) => sum + work, 0) + workedAt(to, calendar) - workedAt(from, calendar);
}

/** The moment at which so much working time is over, counted from another. */
function afterWork(from: Temporal.PlainDateTime, work: number, calendar: Calendar): Temporal.PlainDateTime {
  let day = from.toPlainDate();
  let left = work + workedAt(from, calendar);
  for (let length = workOf(day, calendar); left > length; length = workOf(day, calendar)) {
    left -= length;
    day = nextWorkingDay(day, calendar);
  }
  if (calendar.isWorkingDay(day)) return day.toPlainDateTime(timeWhenWorked(left, calendar.shiftsOn(day)));
  const next = nextWorkingDay(day, calendar);
  return next.toPlainDateTime(timeWhenWorked(left, calendar.shiftsOn(next)));
}
