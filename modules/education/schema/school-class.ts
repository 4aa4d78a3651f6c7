import { entity, everybody, id, many, one, string } from '../../../server/kit/index.ts';
import { Pupil, School, SchoolClass } from '../model.ts';

export const schoolClass = entity(SchoolClass, {
  description: 'A class of a school in one school year (lớp học).',
  table: 'education.school_class',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    schoolYear: string('School year (năm học), such as 2026-2027.'),
    name: string('Name, such as 9A.'),
  },
  relations: {
    school: one(School, { schoolId: 'id' }, 'The school.'),
    pupils: many(Pupil, { id: 'classId' }, 'Its pupils, as far as you may see them.', {
      oldest: 'id',
      first: 50,
    }),
  },
});
