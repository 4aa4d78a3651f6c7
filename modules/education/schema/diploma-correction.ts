import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  entity,
  extend,
  id,
  int,
  many,
  maybe,
  one,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { type Chain, fillForm } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { education } from '../contract.ts';
import { Diploma, DiplomaChange, DiplomaCorrection, DiplomaField, DiplomaKind } from '../model.ts';

export const diplomaField = choices(
  DiplomaField,
  'DiplomaField',
  'What is written on a diploma and may be corrected.',
  {
    HOLDER_NAME: 'Name of the holder (họ và tên).',
    BIRTH_DATE: 'Day of birth (ngày sinh), YYYY-MM-DD.',
    BIRTH_PLACE: 'Place of birth (nơi sinh).',
    SEX: 'Sex (giới tính): Nam or Nữ.',
    ETHNICITY: 'Ethnicity (dân tộc).',
  },
);

export const diplomaCorrection = entity(DiplomaCorrection, {
  description:
    'An entry of the register of corrections (sổ chỉnh sửa nội dung văn bằng). What was written at first stays.',
  table: 'education.diploma_correction',
  key: 'id',
  visible: (viewer, col) => sql`${col('applicantId')} = ${viewer?.personId ?? null}::bigint`,
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its agency and year.'),
    year: int('Year of the register.'),
    basis: string('The paper that proves it (căn cứ).'),
    correctedOn: date('Day of the correction.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that corrected it.'),
    diploma: one(Diploma, { diplomaId: 'id' }, 'The diploma, as it says now.', { withParent: true }),
    changes: many(DiplomaChange, { id: 'correctionId' }, 'What it changes.', {
      oldest: 'id',
      first: 5,
      withParent: true,
    }),
  },
});

export const diplomaChange = entity(DiplomaChange, {
  description: 'What a correction changes.',
  table: 'education.diploma_change',
  key: 'id',
  // Seen only through its correction.
  visible: () => sql`false`,
  protects: {
    columns: ['was', 'becomes'],
    whose: (col) => sql`(select holder_id from education.diploma as of where of.id = ${col('diplomaId')})`,
  },
  columns: {
    field: choice(DiplomaField, 'What.'),
    was: maybe(string('What the register said before; null for nothing.')),
    becomes: string('What it says from then on.'),
  },
});

export const correctionOfDossier = extend(Dossier, {
  relations: {
    diplomaCorrection: one(
      DiplomaCorrection,
      { id: 'dossierId' },
      'The correction that the dossier led to (chỉnh sửa văn bằng).',
      { nullable: true, withParent: true },
    ),
  },
});

/** `fillDiplomaCorrection`: the form of procedure 3.000466. */
export const fillDiplomaCorrection: SchemaPart = (build) => {
  const change = build.inputType('DiplomaChangeInput', {
    description: 'What is to be corrected.',
    fields: (t) => ({
      field: t.field({ type: DiplomaField, required: true, description: 'What.' }),
      becomes: t.string({ required: true, description: 'What it should say.' }),
    }),
  });
  fillForm(build, 'fillDiplomaCorrection', {
    procedure: education.procedures.correctDiploma,
    input: 'DiplomaCorrectionApplication',
    form: 'đơn đề nghị chỉnh sửa nội dung văn bằng',
    fields: (t) => ({
      diplomaNumber: t.string({ required: true, description: 'Number on the diploma (số hiệu).' }),
      kind: t.field({ type: DiplomaKind, required: true, description: 'Kind of the diploma.' }),
      basis: t.string({
        required: true,
        description: 'The paper that proves it, such as the number and day of an extract.',
      }),
      changes: t.field({ type: [change], required: true, description: 'What is to be corrected.' }),
    }),
    chains: ({ changes }) =>
      changes.flatMap(({ field, becomes }, at): readonly Chain[] =>
        field === DiplomaField.BIRTH_DATE ? [[[`application.changes.${at}.becomes`, becomes]]] : [],
      ),
  });
};
