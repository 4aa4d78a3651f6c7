import type { Agency } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';

/** An entry of the civil status register (sổ hộ tịch), as it was registered. */
export class CivilStatusEntry {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly keeperId: number;
  declare readonly applicantId: number;
  declare readonly kind: EntryKind;
  declare readonly registration: Registration;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly dossierCode: string;
  declare readonly registeredOn: string;
  declare readonly registrarName: string;
  declare readonly happenedOn: string | null;
  declare readonly formerEntry: string | null;
  declare readonly cause: string | null;
  declare readonly purpose: string;
  declare readonly finding: MaritalStatus;
  declare readonly agency: Agency;
  declare readonly keeper: Agency;
  declare readonly parties: readonly EntryParty[];
  declare readonly annotations: readonly Annotation[];
  declare readonly copies: readonly ExtractCopy[];
}

/** What is said of somebody whom an entry names. */
class Stated {
  declare readonly id: number;
  declare readonly personId: number | null;
  declare readonly applicantId: number;
  declare readonly fullName: string;
  declare readonly sex: Sex | null;
  declare readonly birthDate: string | null;
  declare readonly citizenNumber: string | null;
  declare readonly place: string | null;
  declare readonly ethnicity: string | null;
  declare readonly nationality: string | null;
  declare readonly residence: string | null;
}

/** Somebody whom an entry names, as it is read with all its annotations. */
export class EntryParty extends Stated {
  declare readonly entryId: number;
  declare readonly role: PartyRole;
  declare readonly keeperId: number;
  declare readonly plainNames: string;
  declare readonly registeredNumber: string | null;
  declare readonly entry: CivilStatusEntry;
  declare readonly person: Person | null;
  declare readonly asRegistered: RegisteredParty | null;
}

/** The same as it was registered, whatever was noted later. */
export class RegisteredParty extends Stated {}

/** A line of a book of copies. */
class IssuedCopies {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly copies: number;
  declare readonly issuedOn: string;
  declare readonly issuerName: string;
  declare readonly agency: Agency;
}

/** Copies of the extract of an entry that were issued (bản sao trích lục hộ tịch). */
export class ExtractCopy extends IssuedCopies {
  declare readonly entryId: number;
  declare readonly entry: CivilStatusEntry;
  declare readonly parties: readonly EntryParty[];
}

/** Copies of an original that were certified (chứng thực bản sao từ bản chính). */
export class CertifiedCopy extends IssuedCopies {
  declare readonly original: string;
  declare readonly originalNumber: string | null;
  declare readonly applicant: Person;
}

/** A criminal record certificate (Phiếu lý lịch tư pháp). */
export class CriminalRecord {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly form: CriminalRecordForm;
  declare readonly purpose: string;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly stated: number;
  declare readonly issuedOn: string;
  declare readonly agency: Agency;
  declare readonly applicant: Person;
}

/** What was noted in an entry after it was made (ghi chú, thay đổi, cải chính). */
export class Annotation {
  declare readonly id: number;
  declare readonly entryId: number;
  declare readonly number: number;
  declare readonly kind: AnnotationKind;
  declare readonly note: string;
  declare readonly basis: string;
  declare readonly madeOn: string;
  declare readonly makerName: string;
  declare readonly causeId: number | null;
  declare readonly changes: readonly AnnotatedChange[];
  declare readonly entry: CivilStatusEntry;
  declare readonly cause: CivilStatusEntry | null;
}

/** What an annotation changed of somebody whom its entry names. */
export class AnnotatedChange {
  declare readonly id: number;
  declare readonly annotationId: number;
  declare readonly role: PartyRole;
  declare readonly field: PartyField;
  declare readonly value: string;
  declare readonly whoseId: number;
}

export const EntryKind = {
  BIRTH: 'birth',
  MARRIAGE: 'marriage',
  DEATH: 'death',
  MARITAL_STATUS: 'marital-status',
} as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

export const Registration = { FIRST: 'first', AGAIN: 'again', WITH_PAPERS: 'with-papers' } as const;
export type Registration = (typeof Registration)[keyof typeof Registration];

export const PartyRole = {
  CHILD: 'child',
  MOTHER: 'mother',
  FATHER: 'father',
  HUSBAND: 'husband',
  WIFE: 'wife',
  DECEASED: 'deceased',
  SUBJECT: 'subject',
} as const;
export type PartyRole = (typeof PartyRole)[keyof typeof PartyRole];

export const MaritalStatus = {
  NEVER_MARRIED: 'never-married',
  MARRIED: 'married',
  DIVORCED: 'divorced',
  WIDOWED: 'widowed',
} as const;
export type MaritalStatus = (typeof MaritalStatus)[keyof typeof MaritalStatus];

export const AnnotationKind = {
  CHANGE: 'change',
  CORRECTION: 'correction',
  SUPPLEMENT: 'supplement',
  NOTE: 'note',
  DIVORCE: 'divorce',
  DEATH: 'death',
} as const;
export type AnnotationKind = (typeof AnnotationKind)[keyof typeof AnnotationKind];

/** What an annotation may change of a party. */
export const PartyField = {
  FULL_NAME: 'fullName',
  SEX: 'sex',
  BIRTH_DATE: 'birthDate',
  CITIZEN_NUMBER: 'citizenNumber',
  PLACE: 'place',
  ETHNICITY: 'ethnicity',
  NATIONALITY: 'nationality',
  RESIDENCE: 'residence',
} as const;
export type PartyField = (typeof PartyField)[keyof typeof PartyField];

export const CriminalRecordForm = { NUMBER_1: 'number-1', NUMBER_2: 'number-2' } as const;
export type CriminalRecordForm = (typeof CriminalRecordForm)[keyof typeof CriminalRecordForm];

export const Sex = { FEMALE: 'female', MALE: 'male' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];
