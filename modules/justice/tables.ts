import type { Generated } from 'kysely';
import type {
  AnnotationKind,
  CriminalRecordForm,
  EntryKind,
  MaritalStatus,
  PartyField,
  PartyRole,
  Registration,
  Sex,
} from './model.ts';

/** Books that are numbered beside the registers of the kinds of entries. */
export const COPIES = 'extract-copy';
export const CRIMINAL_RECORDS = 'criminal-record';
export const CERTIFIED_COPIES = 'certified-copy';
export type Book = typeof COPIES | typeof CRIMINAL_RECORDS | typeof CERTIFIED_COPIES;

type EntryTable = {
  id: Generated<number>;
  kind: EntryKind;
  registration: Registration;
  dossierId: number;
  /** The agency that registered it, and the one that keeps it now. */
  agencyId: number;
  keeperId: number;
  applicantId: number;
  year: number;
  number: number;
  dossierCode: string;
  registeredOn: string;
  registeredAt: Date;
  /** The day of the birth, the death or the marriage. */
  happenedOn: string | null;
  /** Of what is registered again: where, when and under which number it was before. */
  formerEntry: string | null;
  cause: string | null;
  purpose: string | null;
  finding: MaritalStatus | null;
  verificationCode: string;
  registrarId: number;
  registrarName: string;
  extractFileId: number | null;
};

type PartyTable = {
  id: Generated<number>;
  entryId: number;
  role: PartyRole;
  personId: Generated<number | null>;
  fullName: string;
  sex: Generated<Sex | null>;
  /** Of a child the entry has it. */
  birthDate: Generated<string | null>;
  citizenNumber: Generated<string | null>;
  place: Generated<string | null>;
  ethnicity: Generated<string | null>;
  nationality: Generated<string | null>;
  residence: Generated<string | null>;
};

type CivilStatusTable = {
  id: Generated<number>;
  personId: number;
  entryId: number;
  status: 'married' | 'deceased';
  validFrom: string;
  validTo: string | null;
  endedById: number | null;
};

/** A line of a book of copies. */
type IssuedTable = {
  id: Generated<number>;
  dossierId: number;
  agencyId: number;
  applicantId: number;
  year: number;
  number: number;
  copies: number;
  issuedOn: string;
  issuedAt: Date;
  verificationCode: string;
  issuerId: number;
  issuerName: string;
  fileId: number | null;
};

/** The tables of the Postgres schema "justice". */
export type JusticeTables = {
  'justice.entry': EntryTable;
  'justice.party': PartyTable & {
    /** That named them, of a parent whom the entry did not name. */
    annotationId: Generated<number | null>;
  };
  /** A view: the parties as their annotations have them. */
  'justice.readParty': PartyTable;
  'justice.annotation': {
    id: Generated<number>;
    entryId: number;
    number: number;
    kind: AnnotationKind;
    note: string;
    basis: string;
    causeId: number | null;
    madeOn: string;
    makerId: number;
    makerName: string;
  };
  'justice.annotatedChange': {
    annotationId: number;
    partyId: number;
    entryId: number;
    field: PartyField;
    value: string;
    /** Whose a number is. */
    personId: number | null;
  };
  'justice.civilStatus': CivilStatusTable;
  'justice.extractCopy': IssuedTable & { entryId: number };
  'justice.certifiedCopy': IssuedTable & { original: string; originalNumber: string | null };
  'justice.criminalRecord': {
    id: Generated<number>;
    dossierId: number;
    agencyId: number;
    applicantId: number;
    form: CriminalRecordForm;
    purpose: string;
    year: number;
    number: number;
    stated: number;
    issuedOn: string;
    issuerId: number;
  };
  'justice.registerCounter': {
    agencyId: number;
    kind: EntryKind | Book;
    year: number;
    last: number;
  };
};
