import type { RegisterFormat } from '../dossiers/model.ts';
import type { File } from '../files/model.ts';
import type { Agency, Officer } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';

/** A complaint, a denunciation, or a petition or feedback (đơn khiếu nại, tố cáo, kiến nghị, phản ánh). */
export class Petition {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly code: string;
  declare readonly kind: PetitionKind;
  declare readonly matter: PetitionMatter | null;
  declare readonly instance: number;
  declare readonly firstId: number | null;
  declare readonly forwardedFromId: number | null;
  declare readonly channel: PetitionChannel;
  declare readonly procedureCode: string | null;
  declare readonly petitionerId: number | null;
  declare readonly people: number;
  declare readonly summary: string;
  declare readonly plainSummary: string;
  declare readonly receivedOn: string;
  declare readonly knownOn: string | null;
  declare readonly state: PetitionState;
  declare readonly decision: string | null;
  declare readonly decidedOn: string | null;
  declare readonly dueAt: Date | null;
  declare readonly agency: Agency;
  declare readonly petitioner: Person | null;
  declare readonly first: Petition | null;
  declare readonly seconds: readonly Petition[];
  declare readonly forwardedFrom: Petition | null;
  declare readonly steps: readonly PetitionStep[];
  declare readonly confidants: readonly Confidant[];
  declare readonly looks: readonly DenouncerLook[];
  declare readonly reception: Reception | null;
  declare readonly files: readonly PetitionFile[];
}

/** What was done to a petition, and what was known of it then. */
export class PetitionStep {
  declare readonly id: number;
  declare readonly petitionId: number;
  declare readonly act: PetitionAct;
  declare readonly onDay: string;
  declare readonly officerId: number | null;
  declare readonly note: string | null;
  declare readonly remote: boolean;
  declare readonly complexity: number;
  declare readonly severalPlaces: boolean;
  declare readonly outside: boolean;
  declare readonly officer: Officer | null;
}

/** A file of a petition. */
export class PetitionFile {
  declare readonly id: number;
  declare readonly petitionId: number;
  declare readonly fileId: number;
  declare readonly shown: boolean;
  declare readonly addedOn: string;
  declare readonly petition: Petition;
  declare readonly file: File | null;
}

/** Somebody who came in person, as the reception book has it (sổ tiếp công dân). */
export class Reception {
  declare readonly id: number;
  declare readonly petitionId: number;
  declare readonly agencyId: number;
  declare readonly code: string;
  declare readonly receivedOn: string;
  declare readonly procedureCode: string | null;
  declare readonly settledBefore: string | null;
  declare readonly withinCompetence: boolean;
  declare readonly guidance: string | null;
  declare readonly handledBy: string | null;
  declare readonly note: string | null;
  declare readonly agency: Agency;
  declare readonly petition: Petition;
}

/** The reception book of an agency in a year, written out. */
export class ReceptionExport {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly year: number;
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

/** That an officer may know who denounced, in one case. */
export class Confidant {
  declare readonly id: number;
  declare readonly petitionId: number;
  declare readonly accountId: number;
  declare readonly reason: string;
  declare readonly namedBy: number;
  declare readonly namedAt: Date;
  declare readonly endedAt: Date | null;
  declare readonly officer: Officer;
  declare readonly namer: Officer;
}

/** That somebody was told who denounced. */
export class DenouncerLook {
  declare readonly id: number;
  declare readonly petitionId: number;
  declare readonly accountId: number;
  declare readonly reason: string;
  declare readonly at: Date;
  declare readonly officer: Officer;
  declare readonly petition: Petition;
}

export const PetitionKind = {
  COMPLAINT: 'complaint',
  DENUNCIATION: 'denunciation',
  FEEDBACK: 'feedback',
} as const;
export type PetitionKind = (typeof PetitionKind)[keyof typeof PetitionKind];

/** What a complaint is against. */
export const PetitionMatter = {
  ADMINISTRATIVE: 'administrative',
  DISCIPLINE: 'discipline',
  DISMISSAL: 'dismissal',
} as const;
export type PetitionMatter = (typeof PetitionMatter)[keyof typeof PetitionMatter];

export const PetitionChannel = {
  RECEPTION: 'reception',
  LETTER: 'letter',
  ONLINE: 'online',
  FORWARDED: 'forwarded',
} as const;
export type PetitionChannel = (typeof PetitionChannel)[keyof typeof PetitionChannel];

export const PetitionState = {
  RECEIVED: 'received',
  LEADER_MEETING: 'leader-meeting',
  ACCEPTED: 'accepted',
  VERIFYING: 'verifying',
  DIALOGUE: 'dialogue',
  DRAFTING: 'drafting',
  DECIDED: 'decided',
  NOT_ACCEPTED: 'not-accepted',
  FORWARDED: 'forwarded',
  RETURNED: 'returned',
  FILED: 'filed',
  WITHDRAWN: 'withdrawn',
  ARCHIVED: 'archived',
} as const;
export type PetitionState = (typeof PetitionState)[keyof typeof PetitionState];

export const PetitionAct = {
  RECEIVE: 'receive',
  CLASSIFY: 'classify',
  MEET_LEADER: 'meet-leader',
  ACCEPT: 'accept',
  NOT_ACCEPT: 'not-accept',
  FORWARD: 'forward',
  RETURN: 'return',
  FILE: 'file',
  NOTIFY: 'notify',
  VERIFY: 'verify',
  DIALOGUE: 'dialogue',
  DRAFT: 'draft',
  DECIDE: 'decide',
  SEND: 'send',
  CARRY_OUT: 'carry-out',
  PUBLICISE: 'publicise',
  WITHDRAW: 'withdraw',
  ARCHIVE: 'archive',
} as const;
export type PetitionAct = (typeof PetitionAct)[keyof typeof PetitionAct];

/** What the laws set a limit for. */
export const PetitionClock = {
  TRIAGE: 'triage',
  TRANSFER: 'transfer',
  REPLY: 'reply',
  SETTLE: 'settle',
  NOTIFY_ACCEPTANCE: 'notify-acceptance',
  NOTIFY_REFUSAL: 'notify-refusal',
  FILE_SECOND: 'file-second',
  SEND_CONCLUSION: 'send-conclusion',
  ACT_ON_CONCLUSION: 'act-on-conclusion',
  PUBLICISE: 'publicise',
} as const;
export type PetitionClock = (typeof PetitionClock)[keyof typeof PetitionClock];
