import type { File } from '../files/model.ts';
import type { Agency, Officer, Unit } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';
import type { Procedure } from '../procedures/model.ts';

export { ActNotPossible, DossierNotFound, OtherProcedure } from './refusals.ts';

/** A dossier of the one-stop desk (hồ sơ). */
export class Dossier {
  declare readonly id: number;
  declare readonly code: string | null;
  declare readonly state: DossierState;
  declare readonly procedureId: number;
  declare readonly applicantId: number;
  declare readonly unitId: number;
  declare readonly agencyId: number;
  declare readonly officerId: number | null;
  declare readonly resultFileId: number | null;
  declare readonly createdAt: Date;
  declare readonly submittedAt: Date | null;
  declare readonly receivedAt: Date | null;
  declare readonly dueAt: Date | null;
  declare readonly decidedAt: Date | null;
  declare readonly finishedAt: Date | null;
  declare readonly reason: string | null;
  declare readonly procedure: Procedure;
  declare readonly applicant: Person;
  declare readonly commune: Unit;
  declare readonly agency: Agency;
  declare readonly officer: Officer | null;
  declare readonly resultFile: File | null;
  declare readonly files: readonly DossierFile[];
  declare readonly events: readonly DossierEvent[];
}

/** A file in its place in a dossier. */
export class DossierFile {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly fileId: number;
  declare readonly paper: string;
  declare readonly addedAt: Date;
  declare readonly file: File | null;
}

/** Something that happened to a dossier. */
export class DossierEvent {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly kind: DossierEventKind;
  declare readonly at: Date;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly code: string | null;
  declare readonly note: string | null;
  declare readonly agency: Agency;
  declare readonly dossier: Dossier | null;
}

/** The states of this desk; beside each, the code of the National Public Service Portal. */
export const DossierState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  PROCESSING: 'processing',
  DONE: 'done',
  STOPPED: 'stopped',
} as const;
export type DossierState = (typeof DossierState)[keyof typeof DossierState];

/** State codes of the National Public Service Portal (trạng thái hồ sơ 1-10). */
export const PORTAL_STATE: Readonly<Record<DossierState, number>> = {
  draft: 1,
  submitted: 1,
  received: 2,
  processing: 4,
  stopped: 8,
  done: 9,
};

export const DossierEventKind = {
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  GRANTED: 'granted',
  REFUSED: 'refused',
  RESULT_ISSUED: 'result-issued',
} as const;
export type DossierEventKind = (typeof DossierEventKind)[keyof typeof DossierEventKind];
