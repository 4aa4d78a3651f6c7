import type { File } from '../../files/model.ts';
import type { Person } from '../../people/model.ts';

/** Who hands a dossier in for its applicant. */
export class Representation {
  declare readonly dossierId: number;
  declare readonly representativeId: number;
  declare readonly kind: RepresentationKind;
  declare readonly documentId: number | null;
  declare readonly validUntil: string | null;
  declare readonly representative: Person;
  declare readonly document: File | null;
}

export const RepresentationKind = { LEGAL: 'legal', AUTHORISED: 'authorised', HIRED: 'hired' } as const;
export type RepresentationKind = (typeof RepresentationKind)[keyof typeof RepresentationKind];
