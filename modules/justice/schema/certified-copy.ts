import { date, entity, extend, id, int, listed, maybe, one, string } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { CertifiedCopy } from '../model.ts';
import { appliedOrKeeps } from '../queries/seen-by.ts';

export const certifiedCopy = entity(CertifiedCopy, {
  description: 'Copies of an original that were certified (chứng thực bản sao từ bản chính).',
  table: 'justice.certified_copy',
  key: 'id',
  visible: (viewer, col) =>
    appliedOrKeeps(viewer, (property) => col(property === 'keeperId' ? 'agencyId' : property)),
  protects: { columns: ['original', 'originalNumber'], whose: 'applicantId' },
  search: { through: ['applicant'] },
  columns: {
    id: id('Id.'),
    number: int('Number in the book of its agency and year.'),
    year: int('Year of the book.'),
    original: string('What the original is (tên bản chính).'),
    originalNumber: maybe(string('Number and notation of the original.')),
    copies: int('How many copies were certified.'),
    issuedOn: date('Day of certification.'),
    issuerName: string('Who certified them.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['year', 'number', 'issuedOn', 'agency'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that certified them.'),
    applicant: one(Person, { applicantId: 'id' }, 'Who asked for them.', { withParent: true }),
  },
});

export const certifiedCopies = listed('certifiedCopies', CertifiedCopy, {
  description:
    'The book of certified copies (sổ chứng thực bản sao) as far as you may see it, newest first: those that you asked for, and those of your agencies.',
  authScopes: { signedIn: true },
  search: 'Words of the name of the applicant, with or without tone marks; a whole citizen number.',
});

export const certifiedCopyOfDossier = extend(Dossier, {
  relations: {
    certifiedCopy: one(
      CertifiedCopy,
      { id: 'dossierId' },
      'The certified copies that the dossier led to, where you may see them.',
      { nullable: true },
    ),
  },
});
