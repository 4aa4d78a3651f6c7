import {
  choice,
  date,
  entity,
  extend,
  id,
  int,
  many,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import {
  Annotation,
  CivilStatusEntry,
  EntryKind,
  EntryParty,
  ExtractCopy,
  MaritalStatus,
  Registration,
} from '../model.ts';
import { isSeen } from '../queries/seen-by.ts';

export const civilStatusEntry = entity(CivilStatusEntry, {
  description:
    'An entry of the civil status register (sổ hộ tịch): it stays as it was registered, and what is noted later stands beside it. Whom it names, who applied for it and who may see the register of the agency see it.',
  table: 'justice.entry',
  key: 'id',
  visible: isSeen,
  protects: { columns: ['cause', 'finding', 'purpose', 'formerEntry'], whose: 'applicantId' },
  search: { beginning: ['dossierCode'], through: ['parties'] },
  columns: {
    id: id('Id.'),
    kind: choice(EntryKind, 'What it registers.'),
    registration: choice(Registration, 'How that came into the register.'),
    number: int('Number in the register of its agency, kind and year.'),
    year: int('Year of the register.'),
    registeredOn: date('Day of registration.'),
    registrarName: string('Who registered it.'),
    dossierCode: string('Code of the dossier that led to it.'),
    happenedOn: maybe(
      date('Day of the birth or the death, or from which the marriage holds; null for a confirmation.'),
    ),
    formerEntry: maybe(
      string('Of what is registered again: where, when and under which number it was before.'),
    ),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['kind', 'registration', 'year', 'number', 'registeredOn', 'happenedOn', 'agency', 'keeper'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that registered it.'),
    keeper: one(Agency, { keeperId: 'id' }, 'The agency that keeps it now: that one, or its successor.'),
    parties: many(EntryParty, { id: 'entryId' }, 'Whom it names, as it is read with all annotations.', {
      oldest: 'id',
      first: 5,
      withParent: true,
    }),
    annotations: many(Annotation, { id: 'entryId' }, 'What was noted in it, in order.', {
      oldest: 'number',
      first: 50,
      withParent: true,
    }),
    copies: many(
      ExtractCopy,
      { id: 'entryId' },
      'The copies of its extract that were issued, newest first, as far as you may see them.',
      { newest: 'id', first: 20 },
    ),
  },
  kinds: {
    by: 'kind',
    types: {
      BirthEntry: { is: EntryKind.BIRTH, description: 'An entry of a birth (khai sinh).' },
      MarriageEntry: { is: EntryKind.MARRIAGE, description: 'An entry of a marriage (kết hôn).' },
      DeathEntry: {
        is: EntryKind.DEATH,
        description: 'An entry of a death (khai tử).',
        columns: { cause: maybe(string('The cause of death, where it was told.')) },
      },
      MaritalStatusEntry: {
        is: EntryKind.MARITAL_STATUS,
        description: 'A confirmation of marital status (giấy xác nhận tình trạng hôn nhân).',
        columns: {
          finding: choice(MaritalStatus, 'What was found on the day of registration.'),
          purpose: string('What it may be used for (mục đích sử dụng).'),
        },
      },
    },
  },
});

export const entryOfDossier = extend(Dossier, {
  relations: {
    civilStatusEntry: one(
      CivilStatusEntry,
      { id: 'dossierId' },
      'The entry of the civil status register that the dossier led to.',
      { nullable: true, withParent: true },
    ),
  },
});
