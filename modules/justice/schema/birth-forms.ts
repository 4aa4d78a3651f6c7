import { type InputBuilder, onceABuilder } from '../../../server/kit/index.ts';
import type { Chain } from '../../dossiers/contract.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';
import type { Birth } from '../forms/birth.ts';
import { Sex } from '../model.ts';

const { registerBirth, registerBirthAgain, registerBirthWithPapers } = justice.procedures;

/** `fillBirthRegistration` and the forms of a birth that comes into the register later; the first is part of another, too. */
export const birthForms = onceABuilder((build) => {
  const birth = fillForm(build, 'fillBirthRegistration', {
    procedure: registerBirth,
    input: 'BirthApplication',
    form: 'tờ khai đăng ký khai sinh',
    fields: birthFields,
    chains,
  });
  fillForm(build, 'fillBirthReregistration', {
    procedure: registerBirthAgain,
    input: 'BirthReregistrationApplication',
    form: 'tờ khai đăng ký lại khai sinh',
    fields: (t) => ({
      ...birthFields(t),
      ...childNumber(t),
      formerEntry: t.string({
        required: true,
        description: 'Where, when and under which number the birth was registered before.',
      }),
    }),
    chains,
  });
  fillForm(build, 'fillBirthWithPapers', {
    procedure: registerBirthWithPapers,
    input: 'BirthWithPapersApplication',
    form: 'tờ khai đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân',
    fields: (t) => ({ ...birthFields(t), ...childNumber(t) }),
    chains,
  });
  return birth;
});

const chains = ({ childBirthDate }: Birth): readonly Chain[] => [
  [['application.childBirthDate', childBirthDate]],
];

const birthFields = (t: InputBuilder) => ({
  childName: t.string({ required: true, description: 'Full name of the child.' }),
  childSex: t.field({ type: Sex, required: true, description: 'Sex of the child.' }),
  childBirthDate: t.field({
    type: 'Date',
    required: true,
    description: 'Date of birth, not in the future.',
  }),
  birthPlace: t.string({ required: true, description: 'Place of birth (nơi sinh).' }),
  ethnicity: t.string({ required: true, description: 'Ethnicity (dân tộc).' }),
  nationality: t.string({ required: true, description: 'Nationality (quốc tịch).' }),
  motherName: t.string({ description: 'Full name of the mother, where she is known.' }),
  motherCitizenNumber: t.string({ description: 'Her citizen number, 12 digits.' }),
  fatherName: t.string({ description: 'Full name of the father, where he is known.' }),
  fatherCitizenNumber: t.string({ description: 'His citizen number, 12 digits.' }),
});

const childNumber = (t: InputBuilder) => ({
  childCitizenNumber: t.string({ description: 'Citizen number of who was born, 12 digits.' }),
});
