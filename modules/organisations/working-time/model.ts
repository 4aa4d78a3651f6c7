import type { Agency, Officer } from '../model.ts';

/** A change of the calendar, planned or made. */
export class CalendarChange {
  declare readonly id: number;
  declare readonly agencyId: number | null;
  declare readonly notice: string;
  declare readonly state: CalendarChangeState;
  declare readonly plannerId: number;
  declare readonly plannedAt: Date;
  declare readonly makerId: number | null;
  declare readonly madeAt: Date | null;
  declare readonly agency: Agency | null;
  declare readonly planner: Officer;
  declare readonly maker: Officer | null;
  declare readonly days: readonly ChangedDay[];
  declare readonly hours: readonly ChangedHours[];
}

/** What a change of the calendar says of a day. */
export class ChangedDay {
  declare readonly id: number;
  declare readonly changeId: number;
  declare readonly day: string;
  declare readonly kind: ChangedDayKind;
  declare readonly name: string | null;
}

/** Working hours from a day on, as a change of the calendar sets them. */
export class ChangedHours {
  declare readonly id: number;
  declare readonly changeId: number;
  declare readonly validFrom: string;
  declare readonly morningFrom: string;
  declare readonly morningTo: string;
  declare readonly afternoonFrom: string;
  declare readonly afternoonTo: string;
}

export const CalendarChangeState = { PLANNED: 'planned', EXPIRED: 'expired', MADE: 'made' } as const;
export type CalendarChangeState = (typeof CalendarChangeState)[keyof typeof CalendarChangeState];

export const ChangedDayKind = {
  DAY_OFF: 'day-off',
  WORKING_DAY: 'working-day',
  AS_USUAL: 'as-usual',
} as const;
export type ChangedDayKind = (typeof ChangedDayKind)[keyof typeof ChangedDayKind];

/** One day in the calendar of an agency. */
export class CalendarDay {
  declare readonly day: string;
  declare readonly kind: DayKind;
  declare readonly name: string | null;
  declare readonly shifts: readonly WorkingShift[];
}

/** Times of the day, `hh:mm:ss`. */
export class WorkingShift {
  declare readonly from: string;
  declare readonly to: string;
}

/** Whether an agency works on a day, and why. */
export const DayKind = {
  WORKED: 'worked',
  MADE_UP: 'made-up',
  WEEKEND: 'weekend',
  DAY_OFF: 'day-off',
} as const;
export type DayKind = (typeof DayKind)[keyof typeof DayKind];

/** Why a day counts towards a time limit, or does not. */
export const DayReason = {
  ...DayKind,
  CALENDAR_DAY: 'calendar-day',
  RECEIVED_LATE: 'received-late',
  STARTING_DAY: 'starting-day',
  MOVED_TO: 'moved-to',
  WAITING: 'waiting',
} as const;
export type DayReason = (typeof DayReason)[keyof typeof DayReason];
