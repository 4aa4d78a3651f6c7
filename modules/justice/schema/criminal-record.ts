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
  one,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { justice } from '../contract.ts';
import { CriminalRecord, CriminalRecordForm } from '../model.ts';

export const criminalRecordForm = choices(
  CriminalRecordForm,
  'CriminalRecordForm',
  'Form of a criminal record certificate (loại Phiếu lý lịch tư pháp).',
  {
    NUMBER_1: 'Number 1: without what is expunged (Phiếu lý lịch tư pháp số 1).',
    NUMBER_2: 'Number 2: with all that there is (Phiếu lý lịch tư pháp số 2).',
  },
);

export const criminalRecord = entity(CriminalRecord, {
  description: 'A criminal record certificate (Phiếu lý lịch tư pháp), as long as Justice issued them.',
  table: 'justice.criminal_record',
  key: 'id',
  visible: (viewer, col) => sql`(${col('applicantId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(justice.permissions.readCriminalRecords) ?? [], col('agencyId'))})`,
  protects: { columns: ['form', 'purpose', 'stated'], whose: 'applicantId' },
  search: { through: ['applicant'] },
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its agency and year.'),
    year: int('Year of the register.'),
    form: choice(CriminalRecordForm, 'Its form.'),
    purpose: string('What it was asked for.'),
    stated: int('How many convictions it states; 0: there is none (không có án tích).'),
    issuedOn: date('Day of issue.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['year', 'number', 'issuedOn', 'agency'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that issued it.'),
    applicant: one(Person, { applicantId: 'id' }, 'Of whom it tells.', { withParent: true }),
  },
});

export const criminalRecordOfDossier = extend(Dossier, {
  relations: {
    criminalRecord: one(
      CriminalRecord,
      { id: 'dossierId' },
      'The criminal record certificate that the dossier led to, where you may see it.',
      { nullable: true },
    ),
  },
});
