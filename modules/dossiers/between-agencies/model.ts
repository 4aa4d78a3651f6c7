import type { Agency, Officer } from '../../organisations/model.ts';
import type { Dossier } from '../model.ts';

/** One hand-over of a dossier from an agency to another: a row of its control slip. */
export class Handover {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly fromAgencyId: number;
  declare readonly toAgencyId: number;
  declare readonly at: Date;
  declare readonly handedById: number;
  declare readonly note: string;
  declare readonly dueAt: Date | null;
  declare readonly acceptedAt: Date | null;
  declare readonly acceptedById: number | null;
  declare readonly returnedAt: Date | null;
  declare readonly returnedById: number | null;
  declare readonly returnNote: string | null;
  declare readonly fromAgency: Agency;
  declare readonly toAgency: Agency;
  declare readonly handedBy: Officer;
  declare readonly acceptedBy: Officer | null;
  declare readonly returnedBy: Officer | null;
  declare readonly dossier: Dossier | null;
}

/** A question on a dossier to another agency, and its answer. */
export class Opinion {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly question: string;
  declare readonly askedAt: Date;
  declare readonly askedById: number;
  declare readonly dueAt: Date;
  declare readonly waiting: boolean;
  declare readonly givenAt: Date | null;
  declare readonly givenById: number | null;
  declare readonly stance: OpinionStance | null;
  declare readonly opinion: string | null;
  declare readonly withdrawnAt: Date | null;
  declare readonly agency: Agency;
  declare readonly askedBy: Officer;
  declare readonly givenBy: Officer | null;
  declare readonly dossier: Dossier | null;
}

/** How a unit kept the time that it was given, as the control slip has it. */
export const HandoverOutcome = { EARLY: 'early', ON_TIME: 'on-time', LATE: 'late' } as const;
export type HandoverOutcome = (typeof HandoverOutcome)[keyof typeof HandoverOutcome];

/** What an agency thinks that was asked. */
export const OpinionStance = { AGREE: 'agree', DISAGREE: 'disagree', OTHER: 'other' } as const;
export type OpinionStance = (typeof OpinionStance)[keyof typeof OpinionStance];
