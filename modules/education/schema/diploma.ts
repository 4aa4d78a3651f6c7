import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  entity,
  extend,
  id,
  inReach,
  int,
  many,
  maybe,
  one,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { education } from '../contract.ts';
import { Diploma, DiplomaCorrection, DiplomaKind } from '../model.ts';
import { verificationUrl } from '../verification-url.ts';

export const diplomaKind = choices(DiplomaKind, 'DiplomaKind', 'Kind of a diploma (loại văn bằng).', {
  LOWER_SECONDARY: 'Lower secondary diploma (bằng tốt nghiệp trung học cơ sở).',
  UPPER_SECONDARY: 'Upper secondary diploma (bằng tốt nghiệp trung học phổ thông).',
});

export const diploma = entity(Diploma, {
  description:
    'An entry of the register of diplomas (sổ gốc cấp văn bằng). Holders see their own; officers those that their agency issued.',
  table: 'education.diploma_entry',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('holderId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(education.permissions.readPupils) ?? [], col('agencyId'))})`,
  protects: {
    columns: ['kind', 'number', 'year', 'issuedOn', 'birthDate', 'birthPlace', 'sex', 'ethnicity', 'ranking'],
    whose: 'holderId',
  },
  keeps: ['verificationCode'],
  columns: {
    id: id('Id.'),
    kind: choice(DiplomaKind, 'Kind.'),
    number: string('Number on the diploma (số hiệu); unique for its kind and issuing agency.'),
    year: int('Year of graduation (năm tốt nghiệp).'),
    issuedOn: date('Day of issue.'),
    entryNumber: maybe(string('Number in the register (số vào sổ gốc).')),
    holderName: string('Name of the holder, as the diploma says it with its corrections.'),
    birthDate: maybe(date('Day of birth of the holder, in the same way.')),
    birthPlace: maybe(string('Place of birth, in the same way.')),
    sex: maybe(string('Sex, in the same way: Nam or Nữ.')),
    ethnicity: maybe(string('Ethnicity (dân tộc), in the same way.')),
    schoolName: maybe(string('The school (trường), as it was called.')),
    ranking: maybe(string('Ranking (xếp loại tốt nghiệp).')),
    correctedOn: maybe(date('Day of the last correction; null where there is none.')),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that issued it.'),
    // Whoever sees a diploma sees the name on it.
    holder: one(Person, { holderId: 'id' }, 'Who holds it.', { withParent: true }),
    corrections: many(
      DiplomaCorrection,
      { id: 'diplomaId' },
      'What was corrected (chỉnh sửa), the last correction first; what was written at first is the oldest `was`.',
      { newest: 'id', first: 10, withParent: true },
    ),
  },
});

export const diplomasOfPerson = extend(Person, {
  relations: {
    diplomas: many(
      Diploma,
      { id: 'holderId' },
      'Their diplomas (văn bằng), newest first, as far as you may see them.',
      { newest: 'issuedOn', first: 20 },
    ),
  },
});

export const verificationOfDiploma: SchemaPart = (build) => {
  build.objectField(Diploma, 'verificationUrl', (t) =>
    t.string({
      description: 'Where anybody verifies it: what the QR code of a copy holds.',
      resolve: ({ verificationCode }, _args, { publicUrl }) => verificationUrl(publicUrl, verificationCode),
    }),
  );
};
