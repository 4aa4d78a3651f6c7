/** An unbroken stretch of working time; `to` is when it is over. */
export interface Shift {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

export type Shifts = readonly [morning: Shift, afternoon: Shift];

/** When an agency works: which days, and which two shifts on each. */
export interface Calendar {
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** What sets a day apart from the plain week. */
  exceptionOn(day: Temporal.PlainDate): ExceptionalDay | undefined;
  shiftsOn(day: Temporal.PlainDate): Shifts;
}

/** A day that differs from the plain week. */
export interface ExceptionalDay {
  readonly day: Temporal.PlainDate;
  readonly kind: 'day-off' | 'working-day';
  /** Such as "Tết Nguyên đán". */
  readonly name?: string | null;
}

/** Hours that hold from a day on; `null` is since ever. */
export interface Hours {
  readonly validFrom: Temporal.PlainDate | null;
  readonly shifts: Shifts;
}

const SATURDAY = 6;

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
  const exceptions = new Map(days.map((exception) => [exception.day.toString(), exception]));
  const preferred = [...newestFirst(ownHours), ...newestFirst(defaultHours)];
  return {
    isWorkingDay(day) {
      const kind = exceptions.get(day.toString())?.kind;
      return kind === undefined ? day.dayOfWeek < SATURDAY : kind === 'working-day';
    },
    exceptionOn: (day) => exceptions.get(day.toString()),
    shiftsOn(day) {
      const found = preferred.find(({ validFrom }) => compareStarts(validFrom, day) <= 0);
      if (!found) throw new RangeError(`No working hours are in force on ${day}`);
      return found.shifts;
    },
  };
}

function newestFirst(hours: readonly Hours[]): readonly Hours[] {
  return hours.toSorted((a, b) => -compareStarts(a.validFrom, b.validFrom));
}

function compareStarts(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return Temporal.PlainDate.compare(a, b);
}
