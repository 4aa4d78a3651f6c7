import { sql } from 'kysely';
import { date, entity, extend, id, int, one } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { Diploma, DiplomaCopy } from '../model.ts';

export const diplomaCopy = entity(DiplomaCopy, {
  description: 'An entry of the register of copies (sổ cấp bản sao văn bằng từ sổ gốc).',
  table: 'education.diploma_copy',
  key: 'id',
  visible: (viewer, col) => sql`${col('applicantId')} = ${viewer?.personId ?? null}::bigint`,
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its agency and year.'),
    year: int('Year of the register.'),
    copies: int('How many copies were issued.'),
    issuedOn: date('Day of issue.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that issued the copies.'),
    diploma: one(Diploma, { diplomaId: 'id' }, 'What was copied.', { withParent: true }),
  },
});

export const copyOfDossier = extend(Dossier, {
  relations: {
    diplomaCopy: one(
      DiplomaCopy,
      { id: 'dossierId' },
      'The copies that the dossier led to (bản sao văn bằng).',
      { nullable: true, withParent: true },
    ),
  },
});
