import type { EntryKind } from './model.ts';

/** The copy that a document is, as the book of copies of its agency has it. */
export class VerifiedCopy {
  declare readonly number: number;
  declare readonly year: number;
  declare readonly issuedOn: string;
  declare readonly agencyName: string;
}

/** What anybody is told of an extract whose code they hold: nothing personal. */
export class VerifiedExtract {
  declare readonly kind: EntryKind;
  declare readonly number: number;
  declare readonly year: number;
  declare readonly registeredOn: string;
  declare readonly agencyName: string;
  /** How many notes the entry bears now: a document that tells fewer is older than the last. */
  declare readonly notes: number;
  /** Null for the document of the registration itself. */
  declare readonly copy: VerifiedCopy | null;
}

/** The same of certified copies. */
export class VerifiedCertification {
  declare readonly number: number;
  declare readonly year: number;
  declare readonly copies: number;
  declare readonly issuedOn: string;
  declare readonly agencyName: string;
}
