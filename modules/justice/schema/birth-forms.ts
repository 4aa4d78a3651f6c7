import { type Builder, type InputBuilder, onceABuilder } from '../../../server/kit/index.ts';
import type { Chain } from '../../dossiers/contract.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';
import type { Birth } from '../forms/birth.ts';
import { Sex } from '../model.ts';

const { registerBirth, registerBirthAgain, registerBirthWithPapers } = justice.procedures;

/** `fillBirthRegistration` and the forms of a birth that comes into the register later; the first is part of another, too. */
export const birthForms = onceABuilder((build) => {
  const birthFields = fieldsWith(parentInput(build));
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

const chains = ({ childBirthDate, mother, father }: Birth): readonly Chain[] => {
  const child = ['application.childBirthDate', childBirthDate] as const;
  const after = (path: string, day: string | null | undefined): Chain =>
    day == null ? [child] : [[path, day], child];
  return [
    after('application.mother.birthDate', mother?.birthDate),
    after('application.father.birthDate', father?.birthDate),
  ];
};

function parentInput(build: Builder) {
  return build.inputType('ParentOfBirth', {
    description: 'What the entry of a birth says of a parent besides the name and the number.',
    fields: (t) => ({
      birthDate: t.field({ type: 'Date', description: 'Date of birth (ngày, tháng, năm sinh).' }),
      ethnicity: t.string({ description: 'Ethnicity (dân tộc).' }),
      nationality: t.string({ description: 'Nationality (quốc tịch).' }),
      residence: t.string({ description: 'Residence (nơi cư trú).' }),
    }),
  });
}

const fieldsWith = (parent: ReturnType<typeof parentInput>) => (t: InputBuilder) => ({
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
  mother: t.field({ type: parent, description: 'What else is said of her.' }),
  fatherName: t.string({ description: 'Full name of the father, where he is known.' }),
  fatherCitizenNumber: t.string({ description: 'His citizen number, 12 digits.' }),
  father: t.field({ type: parent, description: 'What else is said of him.' }),
});

const childNumber = (t: InputBuilder) => ({
  childCitizenNumber: t.string({ description: 'Citizen number of who was born, 12 digits.' }),
});
