export { CalendarChangeNotFound, CalendarPlanOver } from './refusals.ts';

/** An administrative unit (đơn vị hành chính). Its identity is code and first day: codes are used again. */
export class Unit {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly level: UnitLevel;
  declare readonly kind: string;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly parentId: number | null;
  declare readonly plainName: string;
  declare readonly parent: Unit | null;
  declare readonly successions: readonly Succession[];
}

/** One unit that another became, wholly or in part. */
export class Succession {
  declare readonly fromUnitId: number;
  declare readonly toUnitId: number;
  declare readonly onDate: string;
  declare readonly to: Unit;
}

/** A state agency (cơ quan). */
export class Agency {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly legacyCode: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly kind: AgencyKind;
  declare readonly department: string | null;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly unitId: number | null;
  declare readonly unit: Unit | null;
  declare readonly successions: readonly AgencySuccession[];
}

/** An agency that took over from another, wholly or in part. */
export class AgencySuccession {
  declare readonly fromAgencyId: number;
  declare readonly toAgencyId: number;
  declare readonly onDate: string;
  declare readonly to: Agency;
}

/** A reorganisation of units and agencies (sắp xếp đơn vị hành chính). */
export class Reorganisation {
  declare readonly id: number;
  declare readonly title: string;
  declare readonly day: string;
  declare readonly state: ReorganisationState;
  declare readonly plannedBy: number;
  declare readonly plannedAt: Date;
  declare readonly confirmedBy: number | null;
  declare readonly confirmedAt: Date | null;
  declare readonly finishedAt: Date | null;
  declare readonly planner: Officer;
  declare readonly confirmer: Officer | null;
  declare readonly affected: readonly AffectedCount[];
}

/** What becomes of a unit, with one successor. */
export class UnitChange {
  declare readonly id: number;
  declare readonly reorganisationId: number;
  declare readonly change: UnitChangeKind;
  declare readonly unitId: number;
  declare readonly successorCode: string | null;
  declare readonly successorName: string | null;
  declare readonly unit: Unit;
}

/** What becomes of an agency, with one successor. */
export class AgencyChange {
  declare readonly id: number;
  declare readonly reorganisationId: number;
  declare readonly agencyId: number;
  declare readonly successorCode: string | null;
  declare readonly successorName: string | null;
  declare readonly agency: Agency;
}

/** How much of one kind a reorganisation affects. */
export class AffectedCount {
  declare readonly id: string;
  declare readonly reorganisationId: number;
  declare readonly place: number;
  declare readonly holding: string;
  declare readonly total: number;
  declare readonly stays: number;
  declare readonly undecided: number;
  declare readonly ready: number;
  declare readonly handedOver: number;
}

/** One thing that a reorganisation affects. */
export class AffectedThing {
  declare readonly id: number;
  declare readonly reorganisationId: number;
  declare readonly holding: string;
  declare readonly label: string;
  declare readonly agencyId: number;
  declare readonly state: AffectedState;
  declare readonly candidates: readonly string[];
  declare readonly successorCode: string | null;
  declare readonly handedOverAt: Date | null;
  declare readonly agency: Agency;
}

/** A person in office, as others see them: by name. */
export class Officer {
  declare readonly id: number;
  declare readonly name: string;
}

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

export const UnitLevel = { PROVINCE: 'province', DISTRICT: 'district', COMMUNE: 'commune' } as const;
export type UnitLevel = (typeof UnitLevel)[keyof typeof UnitLevel];

/** The kinds of units (loại đơn vị), as they stand before their names. */
export const UnitKind = {
  PROVINCE: 'Tỉnh',
  CITY: 'Thành phố',
  DISTRICT: 'Huyện',
  WARD: 'Phường',
  COMMUNE: 'Xã',
  TOWNSHIP: 'Thị trấn',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** What becomes of a unit in a reorganisation. */
export const UnitChangeKind = {
  RENAME: 'rename',
  MERGE: 'merge',
  SPLIT: 'split',
  TRANSFER: 'transfer',
  ABOLISH: 'abolish',
} as const;
export type UnitChangeKind = (typeof UnitChangeKind)[keyof typeof UnitChangeKind];

/** How far a reorganisation has come. */
export const ReorganisationState = {
  SURVEYING: 'surveying',
  PLANNED: 'planned',
  CONFIRMED: 'confirmed',
  RUNNING: 'running',
  FINISHED: 'finished',
} as const;
export type ReorganisationState = (typeof ReorganisationState)[keyof typeof ReorganisationState];

/** How far a thing has come that a reorganisation affects. */
export const AffectedState = {
  STAYS: 'stays',
  UNDECIDED: 'undecided',
  READY: 'ready',
  HANDED_OVER: 'handed-over',
} as const;
export type AffectedState = (typeof AffectedState)[keyof typeof AffectedState];

export const AgencyKind = {
  PROVINCIAL_COMMITTEE: 'provincial-committee',
  DEPARTMENT: 'department',
  SERVICE_CENTRE: 'service-centre',
  DISTRICT_COMMITTEE: 'district-committee',
  COMMUNE_COMMITTEE: 'commune-committee',
} as const;
export type AgencyKind = (typeof AgencyKind)[keyof typeof AgencyKind];

/** Why a day counts towards a time limit, or does not. */
export const DayReason = {
  WORKED: 'worked',
  MADE_UP: 'made-up',
  CALENDAR_DAY: 'calendar-day',
  RECEIVED_LATE: 'received-late',
  STARTING_DAY: 'starting-day',
  WEEKEND: 'weekend',
  DAY_OFF: 'day-off',
  MOVED_TO: 'moved-to',
  WAITING: 'waiting',
} as const;
export type DayReason = (typeof DayReason)[keyof typeof DayReason];
