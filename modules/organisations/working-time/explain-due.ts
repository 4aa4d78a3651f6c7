import type { Calendar } from './calendar.ts';
import { clockStart } from './clock-start.ts';
import { dueAt, type TimeLimit } from './due-at.ts';
import { kindOfDay } from './kind-of-day.ts';
import { dayText, localTime } from './local-time.ts';
import { DayReason } from './model.ts';
import { type Stop, stopsOf } from './stops-of.ts';

export interface ExplainedDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
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
  const first = localTime(received).day;
  const started = clockStart(received, calendar);
  const start = started.day;
  const stops = stopsOf(limit.stood ?? [], started);
  const due = localTime(dueAt(received, limit, calendar)).day;
  const reasonOf = limit.unit === 'calendar-day' ? calendarDays(start, limit.amount, stops) : workingDays;
  return Array.from({ length: due - first + 1 }, (_, ahead) => {
    const day = first + ahead;
    const rest = restOn(day, calendar);
    const running = stood(day, stops) ? DayReason.WAITING : reasonOf(day, rest, calendar);
    const reason = day < start ? (rest ?? DayReason.RECEIVED_LATE) : running;
    const name = calendar.exceptionOn(day)?.name ?? null;
    return { day: dayText(day), reason, counted: COUNTED.has(reason), name };
  });
}

const COUNTED: ReadonlySet<DayReason> = new Set([
  DayReason.WORKED,
  DayReason.MADE_UP,
  DayReason.CALENDAR_DAY,
]);

/** Null on a working day. */
function restOn(day: number, calendar: Calendar): DayReason | null {
  return calendar.isWorkingDay(day) ? null : kindOfDay(day, calendar);
}

function workingDays(day: number, _rest: DayReason | null, calendar: Calendar): DayReason {
  return kindOfDay(day, calendar);
}

/** Whether the clock stood from a day before; the day on which it stopped is one on which it went. */
function stood(day: number, stops: readonly Stop[]): boolean {
  return stops.some(({ from, to }) => from.day < day && day <= to.day);
}

/** The starting day is none of the n; after the n-th only days follow on which nobody works, and one on which they do. */
function calendarDays(start: number, amount: number, stops: readonly Stop[]) {
  const stoodBy = (day: number) =>
    stops.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(day, to.day) - from.day), 0);
  return (day: number, rest: DayReason | null, calendar: Calendar): DayReason => {
    if (amount === 0) return workingDays(day, rest, calendar);
    if (day === start) return DayReason.STARTING_DAY;
    if (day - start - stoodBy(day) <= amount) return DayReason.CALENDAR_DAY;
    return rest ?? DayReason.MOVED_TO;
  };
}
