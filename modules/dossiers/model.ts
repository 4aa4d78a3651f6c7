import type { File } from '../files/model.ts';
import type { Agency, Officer, Unit } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';
import type { Channel, Procedure } from '../procedures/model.ts';
import type { Payment, Proposal } from './acts/model.ts';
import type { Handover, Opinion } from './between-agencies/model.ts';
import type { DeadlineEntry } from './deadline/model.ts';
import type { ApologyDraft } from './deadline/watched.ts';
import type { DossierEvent } from './history/model.ts';
import type { LinkedApplication } from './linked/model.ts';

export { RegisterFormat } from './forms/model.ts';
export { LinkedApplication } from './linked/model.ts';

/** A dossier of the one-stop desk (hồ sơ). */
export class Dossier {
  declare readonly id: number;
  declare readonly code: string | null;
  declare readonly state: DossierState;
  declare readonly version: number;
  declare readonly procedureId: number;
  declare readonly channel: Channel;
  declare readonly caseName: string;
  declare readonly applicantId: number;
  declare readonly representativeId: number | null;
  declare readonly representedUntil: string | null;
  declare readonly unitId: number;
  declare readonly agencyId: number;
  declare readonly clockAgencyId: number | null;
  declare readonly holderAgencyId: number | null;
  declare readonly askedAgencyIds: readonly number[];
  declare readonly receivingAgencyId: number | null;
  declare readonly supportAgencyId: number | null;
  declare readonly entererId: number | null;
  declare readonly parcelNumber: string | null;
  declare readonly arrivedOn: string | null;
  declare readonly returnedBy: Channel | null;
  declare readonly returnParcel: string | null;
  declare readonly officerId: number | null;
  declare readonly handlerId: number | null;
  declare readonly linkedId: number | null;
  declare readonly part: number | null;
  declare readonly resultFileId: number | null;
  declare readonly createdAt: Date;
  declare readonly submittedAt: Date | null;
  declare readonly receivedAt: Date | null;
  declare readonly dueAt: Date | null;
  declare readonly lateFrom: Date | null;
  declare readonly decidedAt: Date | null;
  declare readonly finishedAt: Date | null;
  declare readonly returnedAt: Date | null;
  declare readonly reason: string | null;
  declare readonly lookUpPassword: string;
  declare readonly procedure: Procedure;
  declare readonly applicant: Person;
  declare readonly representative: Person | null;
  declare readonly commune: Unit;
  declare readonly agency: Agency;
  declare readonly holder: Agency | null;
  declare readonly receivingAgency: Agency | null;
  declare readonly supportAgency: Agency | null;
  declare readonly enterer: Officer | null;
  declare readonly officer: Officer | null;
  declare readonly handler: Officer | null;
  declare readonly resultFile: File | null;
  declare readonly files: readonly DossierFile[];
  declare readonly events: readonly DossierEvent[];
  declare readonly handovers: readonly Handover[];
  declare readonly opinions: readonly Opinion[];
  declare readonly payments: readonly Payment[];
  declare readonly deadlineEntries: readonly DeadlineEntry[];
  declare readonly linkedApplication: LinkedApplication | null;
  declare readonly proposal: Proposal | null;
  declare readonly apologyDraft: ApologyDraft | null;
}

/** A file in its place in a dossier. */
export class DossierFile {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly fileId: number;
  declare readonly paper: string;
  declare readonly originals: number | null;
  declare readonly copies: number | null;
  declare readonly addedAt: Date;
  declare readonly file: File | null;
}

/** The states of this desk; beside each, the code of the National Public Service Portal. */
export const DossierState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  REFUSED_AT_INTAKE: 'refused-at-intake',
  WAITING_SUPPLEMENT: 'waiting-supplement',
  RECEIVED: 'received',
  HANDED_OVER: 'handed-over',
  PROCESSING: 'processing',
  WAITING_PAYMENT: 'waiting-payment',
  PROPOSED: 'proposed',
  ISSUING: 'issuing',
  STOPPED: 'stopped',
  WITHDRAW_REQUESTED: 'withdraw-requested',
  WITHDRAWN: 'withdrawn',
  DONE: 'done',
  RETURNED: 'returned',
} as const;
export type DossierState = (typeof DossierState)[keyof typeof DossierState];
