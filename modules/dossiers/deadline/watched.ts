import type { Agency, Officer } from '../../organisations/model.ts';
import type { Dossier } from '../model.ts';

/** That a dossier is nearly late, or late, or not answered yet: told once for each deadline that it had. */
export class DeadlineWarning {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly kind: DeadlineWarningKind;
  declare readonly lateFrom: Date;
  declare readonly at: Date;
  declare readonly agencyId: number;
  declare readonly officerId: number | null;
  declare readonly agency: Agency;
  declare readonly officer: Officer | null;
  declare readonly dossier: Dossier | null;
}

export const DeadlineWarningKind = { NEAR: 'near', LATE: 'late', UNANSWERED: 'unanswered' } as const;
export type DeadlineWarningKind = (typeof DeadlineWarningKind)[keyof typeof DeadlineWarningKind];

/** An apology for a delay that is foreseen, before it is sent. */
export class ApologyDraft {
  declare readonly dossierId: number;
  declare readonly dueAt: Date;
  declare readonly day: string;
  declare readonly at: Date;
  declare readonly dossier: Dossier | null;
}

/** What somebody has in hand of the open dossiers of an agency. */
export class HandlerWork {
  /** Null for what nobody processes yet. */
  declare readonly handlerId: number | null;
  declare readonly handlerName: string | null;
  declare readonly open: number;
  declare readonly late: number;
  declare readonly dueToday: number;
  declare readonly oldest: Date;
}
