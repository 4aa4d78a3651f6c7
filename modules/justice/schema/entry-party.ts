import { sql } from 'kysely';
import { choice, date, entity, extend, id, many, maybe, one, string } from '../../../server/kit/index.ts';
import { Person } from '../../people/model.ts';
import { CivilStatusEntry, EntryParty, PartyRole, RegisteredParty, Sex } from '../model.ts';
import { appliedOrKeeps } from '../queries/seen-by.ts';

const stated = {
  id: id('Id.'),
  fullName: string('Full name (họ, chữ đệm, tên).'),
  sex: maybe(choice(Sex, 'Sex (giới tính).')),
  birthDate: maybe(date('Date of birth (ngày, tháng, năm sinh).')),
  citizenNumber: maybe(string('Personal identification number (số định danh cá nhân), 12 digits.')),
  place: maybe(string('Where they were born, or died (nơi sinh, nơi chết).')),
  ethnicity: maybe(string('Ethnicity (dân tộc).')),
  nationality: maybe(string('Nationality (quốc tịch).')),
  residence: maybe(string('Residence (nơi cư trú).')),
};

const personal = [
  'fullName',
  'sex',
  'birthDate',
  'citizenNumber',
  'place',
  'ethnicity',
  'residence',
] as const;

export const entryParty = entity(EntryParty, {
  description:
    'Somebody whom an entry of the civil status register names, as it is read: with all that was changed or corrected.',
  table: 'justice.read_party',
  key: 'id',
  visible: (viewer, col) =>
    sql`(${col('personId')} = ${viewer?.personId ?? null}::bigint or ${appliedOrKeeps(viewer, col)})`,
  // An entry is kept for its applicant, too: theirs is what it says of somebody whom the province does not know.
  protects: { columns: personal, whose: (col) => sql`coalesce(${col('personId')}, ${col('applicantId')})` },
  search: { words: 'plainNames', whole: ['registeredNumber', 'citizenNumber'] },
  columns: { ...stated, role: choice(PartyRole, 'As whom.') },
  filters: ['role'],
  relations: {
    entry: one(CivilStatusEntry, { entryId: 'id' }, 'The entry; whom it names sees it.', {
      withParent: true,
    }),
    person: one(
      Person,
      { personId: 'id' },
      'The person, where the province knows them and you may see them.',
      {
        nullable: true,
      },
    ),
    asRegistered: one(
      RegisteredParty,
      { id: 'id' },
      'The same as it was registered; null for a parent whom an annotation named.',
      { nullable: true, withParent: true },
    ),
  },
});

export const registeredParty = entity(RegisteredParty, {
  description: 'Somebody whom an entry names, as it was registered, whatever was noted later.',
  table: 'justice.registered_party',
  key: 'id',
  visible: () => sql`false`,
  protects: { columns: personal, whose: (col) => sql`coalesce(${col('personId')}, ${col('applicantId')})` },
  columns: stated,
});

export const civilStatusOfPerson = extend(Person, {
  relations: {
    civilStatus: many(
      EntryParty,
      { id: 'personId' },
      'Where the civil status register names them, newest first, as far as you may see it.',
      { newest: 'id', first: 20 },
    ),
  },
});
