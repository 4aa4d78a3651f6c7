/** One day in the explanation of a due date. */
export class ExplainedDay {
  declare readonly day: string;
  declare readonly counted: boolean;
  declare readonly reason: DeadlineDayReason;
  declare readonly name: string | null;
}

/** Why a day counts towards a deadline, or does not; the first eight as the agency's calendar tells them. */
export const DeadlineDayReason = {
  WORKED: 'worked',
  MADE_UP: 'made-up',
  CALENDAR_DAY: 'calendar-day',
  RECEIVED_LATE: 'received-late',
  STARTING_DAY: 'starting-day',
  WEEKEND: 'weekend',
  DAY_OFF: 'day-off',
  MOVED_TO: 'moved-to',
  RESTARTED: 'restarted',
  OVERDUE: 'overdue',
  WAITING: 'waiting',
  EXTENDED: 'extended',
} as const;
export type DeadlineDayReason = (typeof DeadlineDayReason)[keyof typeof DeadlineDayReason];
