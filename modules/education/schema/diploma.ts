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
  one,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { education } from '../contract.ts';
import { Diploma, DiplomaKind } from '../model.ts';

export const diplomaKind = choices(DiplomaKind, 'DiplomaKind', 'Kind of a diploma (loại văn bằng).', {
  LOWER_SECONDARY: 'Lower secondary diploma (bằng tốt nghiệp trung học cơ sở).',
  UPPER_SECONDARY: 'Upper secondary diploma (bằng tốt nghiệp trung học phổ thông).',
});

export const diploma = entity(Diploma, {
  description:
    'An entry of the register of diplomas (sổ gốc cấp văn bằng). Holders see their own; officers those that their agency issued.',
  table: 'education.diploma',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('holderId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(education.permissions.readPupils) ?? [], col('agencyId'))})`,
  protects: { columns: ['kind', 'number', 'year', 'issuedOn'], whose: 'holderId' },
  columns: {
    id: id('Id.'),
    kind: choice(DiplomaKind, 'Kind.'),
    number: string('Number on the diploma (số hiệu); unique for its kind and issuing agency.'),
    year: int('Year of graduation (năm tốt nghiệp).'),
    issuedOn: date('Day of issue.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that issued it.'),
    // Whoever sees a diploma sees the name on it.
    holder: one(Person, { holderId: 'id' }, 'Who holds it.', { withParent: true }),
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
