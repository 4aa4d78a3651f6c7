import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  entity,
  everybody,
  extend,
  id,
  maybe,
  one,
  ReadOfMyData,
  string,
} from '../../../server/kit/index.ts';
import { Agency, AgencyKind, Officer, Unit } from '../model.ts';

export const agencyKind = choices(AgencyKind, 'AgencyKind', 'Kind of an agency (loại cơ quan).', {
  PROVINCIAL_COMMITTEE: "Provincial People's Committee (UBND tỉnh).",
  DEPARTMENT: 'Specialised department of the province (sở, ban, ngành).',
  SERVICE_CENTRE: 'Public Administrative Service Centre (Trung tâm Phục vụ hành chính công).',
  DISTRICT_COMMITTEE: "District People's Committee (UBND huyện); none since 1 July 2025.",
  COMMUNE_COMMITTEE: "Commune People's Committee (UBND xã, phường).",
});

export const agency = entity(Agency, {
  description: 'A state agency (cơ quan) with both of its identifiers.',
  table: 'organisations.agency',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    code: string('Identifier after Decision 20/2020/QĐ-TTg, such as H28.12.'),
    legacyCode: string('Identifier after QCVN 102:2016/BTTTT, such as 000.00.12.H28.'),
    name: string('Official name.'),
    nameEn: string('Name in English.'),
    kind: choice(AgencyKind, 'Kind.'),
    department: maybe(string('Its field, where it is a department.')),
    validFrom: maybe(date('First day; null where it is older than the records.')),
    validTo: maybe(date('First day on which it no longer exists.')),
  },
  orders: { CODE: { description: 'By code.', by: [['code', 'asc']] } },
  filters: ['kind', 'unit'],
  relations: { unit: one(Unit, { unitId: 'id' }, 'The unit it administers.', { nullable: true }) },
});

export const officeOfRead = extend(ReadOfMyData, {
  relations: {
    office: one(Agency, { agencyId: 'id' }, 'The agency for which it was read, where it was but one.', {
      nullable: true,
    }),
  },
});

export const officer = entity(Officer, {
  description: 'A person in office (cán bộ, công chức).',
  table: 'server.account',
  key: 'id',
  // Seen only through what the officer did, never by itself.
  visible: () => sql`false`,
  columns: { id: id('Id of the account.'), name: string('Name.') },
});
