import { ZONE } from '../../../server/kit/index.ts';
import { DayReason } from '../model.ts';
import type { Calendar } from './calendar.ts';
import { clockStart } from './clock-start.ts';
import { dueAt, type TimeLimit } from './due-at.ts';

export interface ExplainedDay {
  readonly day: Temporal.PlainDate;
  readonly counted: boolean;
  readonly reason: DayReason;
  /** Of a day off, or of the day off that a Saturday makes up for. */
  readonly name: string | null;
}

/**
 * Every day from the receipt to the day on which the dossier is due, and what became of it. A first and a last day
 * that are worked in part count both: together they are one day.
 */
export function explainDue(
  received: Temporal.Instant,
  limit: TimeLimit,
  calendar: Calendar,
): readonly ExplainedDay[] {
  const first = received.toZonedDateTimeISO(ZONE).toPlainDate();
  const start = clockStart(received, calendar).toPlainDate();
  const due = dueAt(received, limit, calendar).toZonedDateTimeISO(ZONE).toPlainDate();
  const reasonOf = limit.unit === 'calendar-day' ? calendarDays(start, limit.amount) : workingDays;
  const days = Array.from({ length: first.until(due).days + 1 }, (_, ahead) => first.add({ days: ahead }));
  return days.map((day) => {
    const rest = restOn(day, calendar);
    const beforeStart = Temporal.PlainDate.compare(day, start) < 0;
    const reason = beforeStart ? (rest ?? DayReason.RECEIVED_LATE) : reasonOf(day, rest, calendar);
    return { day, reason, counted: COUNTED.has(reason), name: calendar.exceptionOn(day)?.name ?? null };
  });
}

const COUNTED: ReadonlySet<DayReason> = new Set([
  DayReason.WORKED,
  DayReason.MADE_UP,
  DayReason.CALENDAR_DAY,
]);

/** Null on a working day. */
function restOn(day: Temporal.PlainDate, calendar: Calendar): DayReason | null {
  if (calendar.isWorkingDay(day)) return null;
  return calendar.exceptionOn(day) === undefined ? DayReason.WEEKEND : DayReason.DAY_OFF;
}

function workingDays(day: Temporal.PlainDate, rest: DayReason | null, calendar: Calendar): DayReason {
  if (rest !== null) return rest;
  return calendar.exceptionOn(day) === undefined ? DayReason.WORKED : DayReason.MADE_UP;
}

/** The starting day is none of the n; after the n-th only days follow on which nobody works, and one on which they do. */
function calendarDays(start: Temporal.PlainDate, amount: number) {
  const last = start.add({ days: amount });
  return (day: Temporal.PlainDate, rest: DayReason | null, calendar: Calendar): DayReason => {
    if (amount === 0) return workingDays(day, rest, calendar);
    if (day.equals(start)) return DayReason.STARTING_DAY;
    if (Temporal.PlainDate.compare(day, last) <= 0) return DayReason.CALENDAR_DAY;
    return rest ?? DayReason.MOVED_TO;
  };
}
