import {
  choice,
  choices,
  entity,
  everybody,
  id,
  listed,
  many,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Agency, Unit } from '../../organisations/model.ts';
import { School, SchoolClass, SchoolLevel } from '../model.ts';

export const schoolLevel = choices(SchoolLevel, 'SchoolLevel', 'Level of a school (cấp học).', {
  PRESCHOOL: 'Preschool (mầm non).',
  PRIMARY: 'Primary school (tiểu học).',
  LOWER_SECONDARY: 'Lower secondary school (trung học cơ sở).',
  UPPER_SECONDARY: 'Upper secondary school (trung học phổ thông).',
});

export const school = entity(School, {
  description: 'A school (trường học).',
  table: 'education.school',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    code: string('Code of the school (mã trường).'),
    name: string('Official name.'),
    level: choice(SchoolLevel, 'Level.'),
  },
  orders: { CODE: { description: 'By code.', by: [['code', 'asc']] } },
  filters: ['level', 'unit'],
  search: { words: 'plainName' },
  relations: {
    unit: one(Unit, { unitId: 'id' }, 'The commune or ward it stands in.'),
    agency: one(Agency, { agencyId: 'id' }, 'The agency that manages it (cơ quan quản lý).'),
    classes: many(SchoolClass, { id: 'schoolId' }, 'Its classes, those of the newest school year first.', {
      newest: 'schoolYear',
      first: 50,
    }),
  },
});

export const schools = listed('schools', School, {
  description: 'The schools of the province, by code.',
  authScopes: { public: true },
  search: 'Words of the name, with or without tone marks.',
});
