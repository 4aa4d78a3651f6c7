import type { Agency, Unit } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';

/** A school (trường học) in a commune. */
export class School {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly level: SchoolLevel;
  declare readonly unitId: number;
  declare readonly agencyId: number;
  declare readonly plainName: string;
  declare readonly unit: Unit;
  declare readonly agency: Agency;
  declare readonly classes: readonly SchoolClass[];
}

/** A class of a school in one school year (lớp học). */
export class SchoolClass {
  declare readonly id: number;
  declare readonly schoolId: number;
  declare readonly schoolYear: string;
  declare readonly name: string;
  declare readonly school: School;
  declare readonly pupils: readonly Pupil[];
}

/** A school year (năm học) as the province plans it. */
export class SchoolYear {
  declare readonly id: number;
  declare readonly name: string;
  declare readonly firstDay: string;
  declare readonly lastDay: string;
}

/** A person's place at a school (học sinh): one at a time. */
export class Pupil {
  declare readonly id: number;
  declare readonly personId: number;
  declare readonly schoolId: number;
  declare readonly classId: number | null;
  declare readonly schoolYear: string;
  declare readonly enteredOn: string | null;
  declare readonly leftOn: string | null;
  declare readonly person: Person;
  declare readonly school: School;
  declare readonly schoolClass: SchoolClass | null;
}

/** That a pupil went from one school to another (chuyển trường). */
export class SchoolTransfer {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly applicantId: number;
  declare readonly formerId: number;
  declare readonly pupilId: number;
  declare readonly transferredOn: string;
  declare readonly reason: string;
  declare readonly former: Pupil;
  declare readonly pupil: Pupil;
}

/** An entry of the register of diplomas (sổ gốc cấp văn bằng). */
export class Diploma {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly holderId: number;
  declare readonly kind: DiplomaKind;
  declare readonly number: string;
  declare readonly year: number;
  declare readonly issuedOn: string;
  declare readonly entryNumber: string | null;
  declare readonly holderName: string;
  declare readonly birthDate: string | null;
  declare readonly birthPlace: string | null;
  declare readonly sex: string | null;
  declare readonly ethnicity: string | null;
  declare readonly schoolName: string | null;
  declare readonly ranking: string | null;
  declare readonly correctedOn: string | null;
  declare readonly verificationCode: string;
  declare readonly agency: Agency;
  declare readonly holder: Person;
  declare readonly corrections: readonly DiplomaCorrection[];
}

/** An entry of the register of corrections (sổ chỉnh sửa nội dung văn bằng). */
export class DiplomaCorrection {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly diplomaId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly basis: string;
  declare readonly correctedOn: string;
  declare readonly agency: Agency;
  declare readonly diploma: Diploma;
  declare readonly changes: readonly DiplomaChange[];
}

/** What a correction changes. */
export class DiplomaChange {
  declare readonly id: number;
  declare readonly correctionId: number;
  declare readonly diplomaId: number;
  declare readonly field: DiplomaField;
  declare readonly was: string | null;
  declare readonly becomes: string;
}

/** An entry of the register of copies (sổ cấp bản sao văn bằng từ sổ gốc). */
export class DiplomaCopy {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly diplomaId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly copies: number;
  declare readonly issuedOn: string;
  declare readonly agency: Agency;
  declare readonly diploma: Diploma;
}

/** A file with the diplomas of a year. */
export class DiplomaImport {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly kind: DiplomaKind;
  declare readonly year: number;
  declare readonly format: DiplomaImportFormat;
  declare readonly state: DiplomaImportState;
  declare readonly createdAt: Date;
  declare readonly takenAt: Date | null;
  declare readonly rowCount: number;
  declare readonly new: number;
  declare readonly known: number;
  declare readonly refused: number;
  declare readonly taken: number;
  declare readonly agency: Agency;
}

/** What becomes of a row of a file. */
export class DiplomaImportRow {
  declare readonly id: number;
  declare readonly importId: number;
  declare readonly row: number;
  declare readonly number: string | null;
  declare readonly outcome: DiplomaImportOutcome;
  declare readonly fault: string | null;
  declare readonly field: string | null;
}

export const SchoolLevel = {
  PRESCHOOL: 'preschool',
  PRIMARY: 'primary',
  LOWER_SECONDARY: 'lower-secondary',
  UPPER_SECONDARY: 'upper-secondary',
} as const;
export type SchoolLevel = (typeof SchoolLevel)[keyof typeof SchoolLevel];

export const DiplomaKind = {
  LOWER_SECONDARY: 'lower-secondary',
  UPPER_SECONDARY: 'upper-secondary',
} as const;
export type DiplomaKind = (typeof DiplomaKind)[keyof typeof DiplomaKind];

/** What is written on a diploma and may be corrected. */
export const DiplomaField = {
  HOLDER_NAME: 'holder-name',
  BIRTH_DATE: 'birth-date',
  BIRTH_PLACE: 'birth-place',
  SEX: 'sex',
  ETHNICITY: 'ethnicity',
} as const;
export type DiplomaField = (typeof DiplomaField)[keyof typeof DiplomaField];

export const DiplomaImportFormat = { CSV: 'csv', XLSX: 'xlsx' } as const;
export type DiplomaImportFormat = (typeof DiplomaImportFormat)[keyof typeof DiplomaImportFormat];

export const DiplomaImportState = {
  READING: 'reading',
  READ: 'read',
  TAKING: 'taking',
  TAKEN: 'taken',
} as const;
export type DiplomaImportState = (typeof DiplomaImportState)[keyof typeof DiplomaImportState];

export const DiplomaImportOutcome = {
  NEW: 'new',
  KNOWN: 'known',
  REFUSED: 'refused',
  TAKEN: 'taken',
} as const;
export type DiplomaImportOutcome = (typeof DiplomaImportOutcome)[keyof typeof DiplomaImportOutcome];
