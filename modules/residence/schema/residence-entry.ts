import { sql } from 'kysely';
import { date, entity, extend, id, inReach, int, maybe, one, string } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { residence } from '../contract.ts';
import { ResidenceEntry } from '../model.ts';

export const residenceEntry = entity(ResidenceEntry, {
  description: 'An entry of the register of permanent residence (đăng ký thường trú).',
  table: 'residence.residence_entry',
  key: 'id',
  visible: (viewer, col) => sql`(${col('applicantId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(residence.permissions.readResidence) ?? [], col('agencyId'))})`,
  protects: { columns: ['fullName', 'birthDate', 'address', 'householder'], whose: 'applicantId' },
  search: { words: 'plainName' },
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its agency and year.'),
    year: int('Year of the register.'),
    registeredOn: date('Day of registration.'),
    fullName: string('Full name (họ và tên).'),
    birthDate: date('Date of birth (ngày sinh).'),
    address: string('Address of the residence (nơi thường trú).'),
    householder: maybe(string('The head of the household (chủ hộ).')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['year', 'agency'],
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency that keeps the register.') },
});

export const residenceEntryOfDossier = extend(Dossier, {
  relations: {
    residenceEntry: one(
      ResidenceEntry,
      { id: 'dossierId' },
      'The entry of the register of residence that the dossier led to, where you may see it.',
      { nullable: true },
    ),
  },
});
