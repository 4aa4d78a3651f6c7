import { date, entity, extend, id, int, many, one, string } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { CivilStatusEntry, EntryParty, ExtractCopy } from '../model.ts';
import { appliedOrKeeps } from '../queries/seen-by.ts';

export const extractCopy = entity(ExtractCopy, {
  description: 'Copies of the extract of an entry that were issued (bản sao trích lục hộ tịch).',
  table: 'justice.extract_copy',
  key: 'id',
  visible: (viewer, col) =>
    appliedOrKeeps(viewer, (property) => col(property === 'keeperId' ? 'agencyId' : property)),
  search: { through: ['parties'] },
  columns: {
    id: id('Id.'),
    number: int('Number in the book of copies of its agency and year.'),
    year: int('Year of the book.'),
    copies: int('How many copies were issued.'),
    issuedOn: date('Day of issue.'),
    issuerName: string('Who issued them.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['year', 'number', 'issuedOn', 'agency'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that issued them.'),
    entry: one(CivilStatusEntry, { entryId: 'id' }, 'What was copied.', { withParent: true }),
    parties: many(EntryParty, { entryId: 'entryId' }, 'Whom the copied entry names.', {
      oldest: 'id',
      first: 5,
      withParent: true,
    }),
  },
});

export const copyOfDossier = extend(Dossier, {
  relations: {
    extractCopy: one(ExtractCopy, { id: 'dossierId' }, 'The copies of an extract that the dossier led to.', {
      nullable: true,
      withParent: true,
    }),
  },
});
