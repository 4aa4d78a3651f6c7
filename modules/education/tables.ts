import type { Generated, GeneratedAlways } from 'kysely';
import type { DiplomaKind, SchoolLevel } from './model.ts';

/** The tables of the Postgres schema "education". */
export type EducationTables = {
  'education.school': {
    id: Generated<number>;
    code: string;
    name: string;
    level: SchoolLevel;
    unitId: number;
    agencyId: number;
    plainName: GeneratedAlways<string>;
  };
  'education.schoolClass': { id: Generated<number>; schoolId: number; schoolYear: string; name: string };
  'education.pupil': { id: Generated<number>; personId: number; classId: number; schoolYear: string };
  'education.diploma': {
    id: Generated<number>;
    agencyId: number;
    holderId: number;
    kind: DiplomaKind;
    number: string;
    year: number;
    issuedOn: string;
  };
  'education.diplomaCopy': {
    id: Generated<number>;
    dossierId: number;
    diplomaId: number;
    agencyId: number;
    applicantId: number;
    year: number;
    number: number;
    copies: number;
    issuedOn: string;
    issuerId: number;
  };
  'education.diplomaCopyCounter': { agencyId: number; year: number; last: number };
};
