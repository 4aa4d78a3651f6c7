import { education } from '../contract.ts';
import { SchoolLevel } from '../model.ts';

const { preschoolAdmission, primaryAdmission, lowerSecondaryAdmission, upperSecondaryAdmission } =
  education.procedures;

/** The code of the procedure by which children are admitted to schools of a level. */
export const ADMISSION_CODES: Readonly<Record<SchoolLevel, string>> = {
  [SchoolLevel.PRESCHOOL]: preschoolAdmission.code,
  [SchoolLevel.PRIMARY]: primaryAdmission.code,
  [SchoolLevel.LOWER_SECONDARY]: lowerSecondaryAdmission.code,
  [SchoolLevel.UPPER_SECONDARY]: upperSecondaryAdmission.code,
};
