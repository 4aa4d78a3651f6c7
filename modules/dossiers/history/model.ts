import type { Agency, Officer } from '../../organisations/model.ts';
import type { Dossier } from '../model.ts';

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

/** Who did something to a dossier, and what was written with it. */
export class EventRecord {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly actorId: number | null;
  declare readonly actingForId: number | null;
  declare readonly assigneeId: number | null;
  declare readonly note: string | null;
  declare readonly actor: Officer | null;
  declare readonly actingFor: Officer | null;
  declare readonly assignee: Officer | null;
}

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
  ANSWER_DUE: 'answer-due',
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
