import type { Agency, Officer, Unit } from '../model.ts';

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
