import type { File } from '../files/model.ts';
import type { Agency, Officer, Unit } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';
import type { Channel, Procedure } from '../procedures/model.ts';
import type { Handover, Opinion } from './between-agencies.ts';
import type { DeadlineEntry } from './deadline/model.ts';
import type { EventRecord } from './event-record.ts';
import type { Payment } from './payment.ts';
import type { ApologyDraft } from './watched.ts';

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
  declare readonly unitId: number;
  declare readonly agencyId: number;
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
  declare readonly proposal: Proposal | null;
  declare readonly apologyDraft: ApologyDraft | null;
}

/** What is proposed for a dossier. */
export class Proposal {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly holderAgencyId: number | null;
  declare readonly receivingAgencyId: number | null;
  declare readonly proposerId: number;
  declare readonly proposesGrant: boolean;
  declare readonly proposalReason: string | null;
  declare readonly proposedAt: Date;
  declare readonly proposer: Officer;
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
  declare readonly version: number;
  declare readonly officeId: number | null;
  declare readonly agency: Agency;
  declare readonly office: Agency | null;
  declare readonly record: EventRecord | null;
  declare readonly dossier: Dossier | null;
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

export const DossierEventKind = {
  SUBMITTED: 'submitted',
  REPRESENTED: 'represented',
  RECEIVED: 'received',
  GRANTED: 'granted',
  REFUSED: 'refused',
  RESULT_ISSUED: 'result-issued',
  SUPPLEMENT_REQUESTED: 'supplement-requested',
  SUPPLEMENTED: 'supplemented',
  DEADLINE_EXTENDED: 'deadline-extended',
  DEADLINE_NEAR: 'deadline-near',
  LATE: 'late',
  DEADLINE_REVISED: 'deadline-revised',
  INTAKE_REFUSED: 'intake-refused',
  ASSIGNED: 'assigned',
  HANDED_OVER: 'handed-over',
  TAKEN_OVER: 'taken-over',
  HANDED_BACK: 'handed-back',
  OPINION_ASKED: 'opinion-asked',
  OPINION_GIVEN: 'opinion-given',
  QUESTION_WITHDRAWN: 'question-withdrawn',
  PROPOSED: 'proposed',
  SENT_BACK: 'sent-back',
  PAYMENT_REQUESTED: 'payment-requested',
  PAYMENT_CONFIRMED: 'payment-confirmed',
  WITHDRAWAL_REQUESTED: 'withdrawal-requested',
  WITHDRAWN: 'withdrawn',
  RESULT_RETURNED: 'result-returned',
  TRANSFERRED: 'transferred',
} as const;
export type DossierEventKind = (typeof DossierEventKind)[keyof typeof DossierEventKind];

/** What officers write to each other: not told to the applicant. */
export const BETWEEN_OFFICES: readonly DossierEventKind[] = [
  DossierEventKind.PROPOSED,
  DossierEventKind.SENT_BACK,
  DossierEventKind.HANDED_OVER,
  DossierEventKind.HANDED_BACK,
  DossierEventKind.OPINION_ASKED,
  DossierEventKind.OPINION_GIVEN,
  DossierEventKind.QUESTION_WITHDRAWN,
];

/** What people do to a dossier, in the order in which it usually happens. */
export const DossierAct = {
  FILL_IN: 'fill-in',
  ATTACH: 'attach',
  SUBMIT: 'submit',
  RECEIVE: 'receive',
  RESOLVE_AT_ONCE: 'resolve-at-once',
  REFUSE_INTAKE: 'refuse-intake',
  REQUEST_SUPPLEMENT: 'request-supplement',
  HAND_IN_SUPPLEMENT: 'hand-in-supplement',
  REQUEST_PAYMENT: 'request-payment',
  CONFIRM_PAYMENT: 'confirm-payment',
  ASSIGN: 'assign',
  HAND_OVER: 'hand-over',
  TAKE_OVER: 'take-over',
  HAND_BACK: 'hand-back',
  ASK_OPINION: 'ask-opinion',
  GIVE_OPINION: 'give-opinion',
  WITHDRAW_QUESTION: 'withdraw-question',
  EXTEND_DEADLINE: 'extend-deadline',
  PROPOSE: 'propose',
  SEND_BACK: 'send-back',
  APPROVE: 'approve',
  GRANT: 'grant',
  REFUSE: 'refuse',
  STOP: 'stop',
  WITHDRAW: 'withdraw',
  CONFIRM_WITHDRAWAL: 'confirm-withdrawal',
  RETURN_RESULT: 'return-result',
} as const;
export type DossierAct = (typeof DossierAct)[keyof typeof DossierAct];
