import type { Generated, GeneratedAlways } from 'kysely';
import type { SaidOfDiploma } from './import/said.ts';
import type {
  DiplomaField,
  DiplomaImportFormat,
  DiplomaImportOutcome,
  DiplomaImportState,
  DiplomaKind,
  SchoolLevel,
} from './model.ts';

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
  'education.yearPlan': { id: Generated<number>; name: string; firstDay: string; lastDay: string };
  'education.pupil': {
    id: Generated<number>;
    personId: number;
    schoolId: number;
    classId: number | null;
    schoolYear: string;
    enteredOn: string | null;
    leftOn: string | null;
  };
  'education.campaign': {
    id: Generated<number>;
    agencyId: number;
    level: SchoolLevel;
    schoolYearId: number;
    name: string;
    opensAt: Date;
    closesAt: Date;
    bornFrom: string | null;
    bornTo: string | null;
    mostWishes: number;
    seed: string | null;
    drawnAt: Date | null;
    drawnBy: number | null;
    publishAt: Date | null;
    publishedAt: Date | null;
  };
  'education.campaignSchool': {
    id: Generated<number>;
    campaignId: number;
    schoolId: number;
    level: SchoolLevel;
    quota: number;
  };
  'education.campaignCatchment': { id: Generated<number>; campaignSchoolId: number; unitId: number };
  'education.campaignPriority': {
    id: Generated<number>;
    campaignId: number;
    code: string;
    name: string;
    nameEn: string;
    points: number;
  };
  'education.candidate': {
    id: Generated<number>;
    campaignId: number;
    dossierId: number;
    code: string;
    childId: number;
    applicantId: number;
    unitId: number;
    points: number;
    noticeFileId: number | null;
  };
  'education.candidateWish': {
    id: Generated<number>;
    candidateId: number;
    campaignId: number;
    rank: number;
    campaignSchoolId: number;
  };
  'education.candidatePriority': {
    id: Generated<number>;
    candidateId: number;
    campaignId: number;
    priorityId: number;
  };
  'education.admission': {
    id: Generated<number>;
    candidateId: number;
    campaignId: number;
    place: number;
    lot: string;
    campaignSchoolId: number | null;
    quota: number | null;
    seat: number | null;
  };
  'education.diploma': {
    id: Generated<number>;
    agencyId: number;
    holderId: number;
    kind: DiplomaKind;
    number: string;
    year: number;
    issuedOn: string;
    entryNumber: string | null;
    holderName: string;
    birthDate: string | null;
    birthPlace: string | null;
    sex: string | null;
    ethnicity: string | null;
    schoolName: string | null;
    ranking: string | null;
    verificationCode: Generated<string>;
  };
  'education.diplomaEntry': EducationTables['education.diploma'] & { correctedOn: string | null };
  'education.diplomaCorrection': {
    id: Generated<number>;
    dossierId: number;
    diplomaId: number;
    agencyId: number;
    applicantId: number;
    year: number;
    number: number;
    basis: string;
    correctedOn: string;
    correctorId: number;
  };
  'education.diplomaChange': {
    id: Generated<number>;
    correctionId: number;
    diplomaId: number;
    field: DiplomaField;
    was: string | null;
    becomes: string;
  };
  'education.diplomaCorrectionCounter': { agencyId: number; year: number; last: number };
  'education.diplomaImport': {
    id: Generated<number>;
    agencyId: number;
    accountId: number;
    kind: DiplomaKind;
    year: number;
    format: DiplomaImportFormat;
    hash: string;
    state: Generated<DiplomaImportState>;
    lastRow: Generated<number>;
    createdAt: Date;
    takenAt: Date | null;
  };
  'education.diplomaImportRow': {
    id: Generated<number>;
    importId: number;
    row: number;
    number: string | null;
    outcome: DiplomaImportOutcome;
    fault: string | null;
    field: string | null;
    said: SaidOfDiploma | null;
    diplomaId: number | null;
  };
  'education.transfer': {
    id: Generated<number>;
    dossierId: number;
    applicantId: number;
    personId: number;
    schoolYear: string;
    formerId: number;
    pupilId: number;
    transferredOn: string;
    reason: string;
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
