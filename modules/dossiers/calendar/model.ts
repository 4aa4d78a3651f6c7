import type { Agency } from '../../organisations/model.ts';
import type { Dossier } from '../model.ts';

/** What a change of the calendar does to the dossiers that are open. */
export class CalendarImpact {
  declare readonly changeId: number;
  declare readonly state: ImpactState;
  declare readonly total: number;
  declare readonly earlier: number;
  declare readonly later: number;
  declare readonly moved: number;
  declare readonly agencies: readonly AgencyImpact[];
}

/** The same, for the dossiers of one agency. */
export class AgencyImpact {
  declare readonly changeId: number;
  declare readonly agencyId: number;
  declare readonly earlier: number;
  declare readonly later: number;
  declare readonly moved: number;
  declare readonly agency: Agency;
}

/** From when to when a change of the calendar moves a dossier. */
export class DeadlineMove {
  declare readonly id: number;
  declare readonly changeId: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly code: string;
  declare readonly dueFrom: Date;
  declare readonly dueTo: Date;
  declare readonly movedAt: Date | null;
  declare readonly agency: Agency;
  declare readonly dossier: Dossier | null;
}

export const ImpactState = {
  WEIGHING: 'weighing',
  WEIGHED: 'weighed',
  MOVING: 'moving',
  MOVED: 'moved',
} as const;
export type ImpactState = (typeof ImpactState)[keyof typeof ImpactState];
