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
  declare readonly handlerId: number | null;
  declare readonly resultFileId: number | null;
  declare readonly createdAt: Date;
  declare readonly submittedAt: Date | null;
  declare readonly receivedAt: Date | null;
  declare readonly dueAt: Date | null;
  declare readonly decidedAt: Date | null;
  declare readonly finishedAt: Date | null;
  declare readonly returnedAt: Date | null;
  declare readonly reason: string | null;
  declare readonly procedure: Procedure;
  declare readonly applicant: Person;
  declare readonly commune: Unit;
  declare readonly agency: Agency;
  declare readonly officer: Officer | null;
  declare readonly handler: Officer | null;
  declare readonly resultFile: File | null;
  declare readonly files: readonly DossierFile[];
  declare readonly events: readonly DossierEvent[];
  declare readonly deadlineEntries: readonly DeadlineEntry[];
  declare readonly proposal: Proposal | null;
  declare readonly forms: readonly DossierForm[];
}

/** What is proposed for a dossier. */
export class Proposal {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly proposerId: number;
  declare readonly proposesGrant: boolean;
  declare readonly proposalReason: string | null;
  declare readonly proposedAt: Date;
  declare readonly proposer: Officer;
}

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

/** A file in its place in a dossier. */
export class DossierFile {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly fileId: number;
  declare readonly paper: string;
  declare readonly addedAt: Date;
  declare readonly file: File | null;
}

/** An official form that was issued for a dossier (biểu mẫu). */
export class DossierForm {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly kind: FormKind;
  declare readonly edition: FormEdition;
  declare readonly number: number | null;
  declare readonly issuedAt: Date;
  declare readonly fileId: number | null;
  declare readonly file: File | null;
}

/** The register of an office in a month, written out (sổ theo dõi hồ sơ). */
export class RegisterExport {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly month: string;
  declare readonly format: RegisterFormat;
  declare readonly requestedById: number;
  declare readonly requestedAt: Date;
  declare readonly total: number;
  declare readonly written: number;
  declare readonly fileId: number | null;
  declare readonly agency: Agency;
  declare readonly requestedBy: Officer;
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
  REFUSED_AT_INTAKE: 'refused-at-intake',
  WAITING_SUPPLEMENT: 'waiting-supplement',
  RECEIVED: 'received',
  PROCESSING: 'processing',
  PROPOSED: 'proposed',
  ISSUING: 'issuing',
  STOPPED: 'stopped',
  WITHDRAWN: 'withdrawn',
  DONE: 'done',
  RETURNED: 'returned',
} as const;
export type DossierState = (typeof DossierState)[keyof typeof DossierState];

/** State codes of the National Public Service Portal (trạng thái hồ sơ 1-10). */
export const PORTAL_STATE: Readonly<Record<DossierState, number>> = {
  draft: 1,
  submitted: 1,
  'refused-at-intake': 3,
  'waiting-supplement': 5,
  received: 2,
  processing: 4,
  proposed: 4,
  issuing: 4,
  stopped: 8,
  withdrawn: 7,
  done: 9,
  returned: 10,
};

export const DossierEventKind = {
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  GRANTED: 'granted',
  REFUSED: 'refused',
  RESULT_ISSUED: 'result-issued',
  SUPPLEMENT_REQUESTED: 'supplement-requested',
  SUPPLEMENTED: 'supplemented',
  DEADLINE_EXTENDED: 'deadline-extended',
  INTAKE_REFUSED: 'intake-refused',
  ASSIGNED: 'assigned',
  PROPOSED: 'proposed',
  SENT_BACK: 'sent-back',
  WITHDRAWN: 'withdrawn',
  RESULT_RETURNED: 'result-returned',
} as const;
export type DossierEventKind = (typeof DossierEventKind)[keyof typeof DossierEventKind];

/** What people do to a dossier, in the order in which it usually happens. */
export const DossierAct = {
  FILL_IN: 'fill-in',
  ATTACH: 'attach',
  SUBMIT: 'submit',
  RECEIVE: 'receive',
  REFUSE_INTAKE: 'refuse-intake',
  REQUEST_SUPPLEMENT: 'request-supplement',
  HAND_IN_SUPPLEMENT: 'hand-in-supplement',
  ASSIGN: 'assign',
  EXTEND_DEADLINE: 'extend-deadline',
  PROPOSE: 'propose',
  SEND_BACK: 'send-back',
  APPROVE: 'approve',
  GRANT: 'grant',
  REFUSE: 'refuse',
  WITHDRAW: 'withdraw',
  RETURN_RESULT: 'return-result',
} as const;
export type DossierAct = (typeof DossierAct)[keyof typeof DossierAct];

/** The official forms of a dossier (biểu mẫu); the register (sổ theo dõi hồ sơ) is one of its office. */
export const FormKind = {
  RECEIPT: 'receipt',
  SUPPLEMENT_REQUEST: 'supplement-request',
  INTAKE_REFUSAL: 'intake-refusal',
  APOLOGY: 'apology',
  STOP_NOTICE: 'stop-notice',
  CONTROL_SLIP: 'control-slip',
} as const;
export type FormKind = (typeof FormKind)[keyof typeof FormKind];

/** The circular that a form follows. */
export const FormEdition = {
  CIRCULAR_2018: '2018',
  CIRCULAR_2025: '2025',
} as const;
export type FormEdition = (typeof FormEdition)[keyof typeof FormEdition];

/** What a register is written out as. */
export const RegisterFormat = { PDF: 'pdf', XLSX: 'xlsx' } as const;
export type RegisterFormat = (typeof RegisterFormat)[keyof typeof RegisterFormat];

export const DeadlineEntryKind = {
  START: 'start',
  SUPPLEMENT_ASKED: 'supplement-asked',
  RESTART: 'restart',
  EXTENSION: 'extension',
  CALENDAR_REVISION: 'calendar-revision',
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

/** Why a day counts towards a deadline, or does not; the first eight as the agency's calendar tells them. */
export const DeadlineDayReason = {
  WORKED: 'worked',
  MADE_UP: 'made-up',
  CALENDAR_DAY: 'calendar-day',
  RECEIVED_LATE: 'received-late',
  STARTING_DAY: 'starting-day',
  WEEKEND: 'weekend',
  DAY_OFF: 'day-off',
  MOVED_TO: 'moved-to',
  RESTARTED: 'restarted',
  WAITING: 'waiting',
  EXTENDED: 'extended',
} as const;
export type DeadlineDayReason = (typeof DeadlineDayReason)[keyof typeof DeadlineDayReason];
