import { dayNumber } from './local-time.ts';

/** An unbroken stretch of working time, in milliseconds of its day; `to` is when it is over. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

export type Shifts = readonly [morning: Shift, afternoon: Shift];

/** When an agency works: which days, and which two shifts on each. Days are numbers since 1 January 1970. */
export interface Calendar {
  isWorkingDay(day: number): boolean;
  /** What sets a day apart from the plain week. */
  exceptionOn(day: number): ExceptionalDay | undefined;
  shiftsOn(day: number): Shifts;
}

/** A day that differs from the plain week. */
export interface ExceptionalDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: 'day-off' | 'working-day';
  /** Such as "Tết Nguyên đán". */
  readonly name?: string | null;
}

/** Hours that hold from a day on (`YYYY-MM-DD`); `null` is since ever. */
export interface Hours {
  readonly validFrom: string | null;
  readonly shifts: Shifts;
}

/**
 * A calendar of Monday to Friday, less the days off, plus the days worked to make up for one (Labour Code Art. 112).
 *
 * On each day an agency's own hours apply, the newest in force; before it has any, the default hours do. Throws
 * `RangeError` on a day for which neither is in force.
 */
export function buildCalendar(
  days: readonly ExceptionalDay[],
  defaultHours: readonly Hours[],
  ownHours: readonly Hours[] = [],
): Calendar {
  const exceptions = new Map(days.map((exception) => [dayNumber(exception.day), exception]));
  const preferred = [...newestFirst(ownHours), ...newestFirst(defaultHours)];
  return {
    isWorkingDay(day) {
      const kind = exceptions.get(day)?.kind;
      return kind === undefined ? !isWeekend(day) : kind === 'working-day';
    },
    exceptionOn: (day) => exceptions.get(day),
    shiftsOn(day) {
      const found = preferred.find(({ since }) => since <= day);
      if (!found) throw new RangeError(`No working hours are in force on day ${day} since 1970`);
      return found.shifts;
    },
  };
}

/** Day 0, 1 January 1970, was a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}

function newestFirst(hours: readonly Hours[]) {
  return hours
    .map(({ validFrom, shifts }) => ({
      since: validFrom === null ? -Infinity : dayNumber(validFrom),
      shifts,
    }))
    .toSorted((a, b) => (a.since === b.since ? 0 : b.since - a.since));
}
