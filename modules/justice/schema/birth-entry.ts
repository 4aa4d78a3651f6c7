import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  entity,
  extend,
  id,
  int,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { BirthEntry, Sex } from '../model.ts';

export const sex = choices(Sex, 'Sex', 'Sex as registered (giới tính).', {
  FEMALE: 'Female (nữ).',
  MALE: 'Male (nam).',
});

export const birthEntry = entity(BirthEntry, {
  description: 'An entry of the register of births (sổ đăng ký khai sinh).',
  table: 'justice.birth_entry',
  key: 'id',
  visible: (viewer, col) => sql`${col('applicantId')} = ${viewer?.personId ?? null}::bigint`,
  // The entry is kept for the applicant, who alone has an account here.
  protects: {
    columns: ['childName', 'childSex', 'childBirthDate', 'motherName', 'fatherName'],
    whose: 'applicantId',
  },
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its commune and year.'),
    year: int('Year of the register.'),
    registeredOn: date('Day of registration.'),
    childName: string('Full name of the child.'),
    childSex: choice(Sex, 'Sex of the child.'),
    childBirthDate: date('Date of birth of the child.'),
    motherName: string('Full name of the mother.'),
    fatherName: maybe(string('Full name of the father.')),
  },
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The commune committee that keeps the register.') },
});

export const entryOfDossier = extend(Dossier, {
  relations: {
    birthEntry: one(BirthEntry, { id: 'dossierId' }, 'The entry that the dossier led to (giấy khai sinh).', {
      nullable: true,
      withParent: true,
    }),
  },
});
