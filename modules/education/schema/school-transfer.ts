import { sql } from 'kysely';
import {
  date,
  entity,
  extend,
  InvalidInput,
  id,
  one,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';
import { education, schoolTransferApplication } from '../contract.ts';
import { Pupil, SchoolLevel, SchoolTransfer } from '../model.ts';
import { findSchool } from '../queries/schools.ts';

export const schoolTransfer = entity(SchoolTransfer, {
  description: 'That a pupil went from one school to another (chuyển trường), without a day between.',
  table: 'education.transfer',
  key: 'id',
  visible: (viewer, col) => sql`${col('applicantId')} = ${viewer?.personId ?? null}::bigint`,
  columns: {
    id: id('Id.'),
    transferredOn: date('First day at the new school.'),
    reason: string('Why.'),
  },
  relations: {
    former: one(Pupil, { formerId: 'id' }, 'The place at the former school.', { withParent: true }),
    pupil: one(Pupil, { pupilId: 'id' }, 'The place at the new one.', { withParent: true }),
  },
});

export const transferOfDossier = extend(Dossier, {
  relations: {
    schoolTransfer: one(
      SchoolTransfer,
      { id: 'dossierId' },
      'The transfer that the dossier led to (chuyển trường).',
      { nullable: true, withParent: true },
    ),
  },
});

const { transferLowerSecondary, transferUpperSecondary } = education.procedures;
const CODES: Readonly<Partial<Record<SchoolLevel, string>>> = {
  [SchoolLevel.LOWER_SECONDARY]: transferLowerSecondary.code,
  [SchoolLevel.UPPER_SECONDARY]: transferUpperSecondary.code,
};

/** `fillSchoolTransfer`: the form of the procedures 2.002481 and 2.002478. */
export const fillSchoolTransfer: SchemaPart = (build) =>
  fillForm(build, 'fillSchoolTransfer', {
    procedures: [transferLowerSecondary, transferUpperSecondary],
    input: 'SchoolTransferApplication',
    form: 'đơn xin chuyển trường',
    fields: (t) => ({
      childName: t.string({ required: true, description: 'Full name of the pupil.' }),
      childCitizenNumber: t.string({ required: true, description: 'Its citizen number, 12 digits.' }),
      schoolYear: t.string({ required: true, description: 'The school year, such as 2026-2027.' }),
      school: t.string({ required: true, description: 'Code of the school to go to.' }),
      reason: t.string({ required: true, description: 'Why.' }),
    }),
    application: schoolTransferApplication,
    filled: async (act, application) => {
      const school = await findSchool(act.db, application.school);
      const procedure = school === undefined ? undefined : CODES[school.level];
      if (procedure === undefined) throw noSchool();
      return { procedure, application };
    },
  });

function noSchool(): InvalidInput {
  return new InvalidInput('application.school', {
    vi: 'Không có trường trung học cơ sở hay trung học phổ thông nào mang mã này.',
    en: 'No lower or upper secondary school has this code.',
  });
}
