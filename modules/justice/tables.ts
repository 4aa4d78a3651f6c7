import type { Generated } from 'kysely';
import type { Sex } from './model.ts';

/** The tables of the Postgres schema "justice". */
export type JusticeTables = {
  'justice.birthEntry': {
    id: Generated<number>;
    dossierId: number;
    agencyId: number;
    applicantId: number;
    year: number;
    number: number;
    dossierCode: string;
    registeredOn: string;
    registeredAt: Date;
    childName: string;
    childSex: Sex;
    childBirthDate: string;
    birthPlace: string;
    ethnicity: string;
    nationality: string;
    motherName: string;
    fatherName: string | null;
    verificationCode: string;
    registrarId: number;
    registrarName: string;
    extractFileId: number | null;
  };
  'justice.birthCounter': { agencyId: number; year: number; last: number };
};
