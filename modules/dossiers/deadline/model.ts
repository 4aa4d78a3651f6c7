/** One line of the ledger that gives a dossier its due date. */
export class DeadlineEntry {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly kind: DeadlineEntryKind;
  declare readonly at: Date;
  declare readonly countsFrom: Date | null;
  declare readonly amount: number | null;
  declare readonly unit: TimeUnit | null;
  declare readonly dueAt: Date | null;
  declare readonly breach: DeadlineBreach | null;
  declare readonly note: string | null;
}

/** One day in the explanation of a due date. */
export class ExplainedDay {
  declare readonly day: string;
  declare readonly counted: boolean;
  declare readonly reason: DeadlineDayReason;
  declare readonly name: string | null;
}

export const DeadlineEntryKind = {
  START: 'start',
  SUPPLEMENT_ASKED: 'supplement-asked',
  RESTART: 'restart',
  EXTENSION: 'extension',
  CALENDAR_REVISION: 'calendar-revision',
  OPINION_ASKED: 'opinion-asked',
  OPINION_GIVEN: 'opinion-given',
  PAYMENT_ASKED: 'payment-asked',
  PAYMENT_MADE: 'payment-made',
} as const;
export type DeadlineEntryKind = (typeof DeadlineEntryKind)[keyof typeof DeadlineEntryKind];

/** The units of time limits (đơn vị tính thời hạn). */
export const TimeUnit = {
  WORKING_DAY: 'working-day',
  WORKING_HOUR: 'working-hour',
  CALENDAR_DAY: 'calendar-day',
} as const;
export type TimeUnit = (typeof TimeUnit)[keyof typeof TimeUnit];

export const DeadlineBreach = {
  SECOND_SUPPLEMENT: 'second-supplement',
  LATE_SUPPLEMENT: 'late-supplement',
} as const;
export type DeadlineBreach = (typeof DeadlineBreach)[keyof typeof DeadlineBreach];

export const DeadlineState = {
  NOT_STARTED: 'not-started',
  NO_LIMIT: 'no-limit',
  RUNNING: 'running',
  WAITING: 'waiting',
  LATE: 'late',
  FINISHED_EARLY: 'finished-early',
  FINISHED_ON_TIME: 'finished-on-time',
  FINISHED_LATE: 'finished-late',
} as const;
export type DeadlineState = (typeof DeadlineState)[keyof typeof DeadlineState];

/** Why a day counts towards a deadline, or does not; the first nine as the agency's calendar tells them. */
export const DeadlineDayReason = {
  WORKED: 'worked',
  MADE_UP: 'made-up',
  CALENDAR_DAY: 'calendar-day',
  RECEIVED_LATE: 'received-late',
  STARTING_DAY: 'starting-day',
  WEEKEND: 'weekend',
  DAY_OFF: 'day-off',
  MOVED_TO: 'moved-to',
  WAITING: 'waiting',
  RESTARTED: 'restarted',
  OVERDUE: 'overdue',
  EXTENDED: 'extended',
} as const;
export type DeadlineDayReason = (typeof DeadlineDayReason)[keyof typeof DeadlineDayReason];
