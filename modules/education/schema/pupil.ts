import { sql } from 'kysely';
import { entity, extend, id, many, one, string } from '../../../server/kit/index.ts';
import { Person } from '../../people/model.ts';
import { education } from '../contract.ts';
import { Pupil, SchoolClass } from '../model.ts';
import { isOfSchoolIn } from '../queries/is-of-school-in.ts';

export const pupil = entity(Pupil, {
  description:
    "A person's place in a class (học sinh). Persons see their own; officers those of the schools that their agency manages.",
  table: 'education.pupil',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('personId')} = ${viewer?.personId ?? null}::bigint
    or ${isOfSchoolIn(viewer?.reach(education.permissions.readPupils) ?? [], col('classId'))})`,
  protects: { columns: ['schoolYear'], whose: 'personId' },
  columns: { id: id('Id.'), schoolYear: string('School year (năm học), such as 2026-2027.') },
  relations: {
    // Nothing leads to a pupil whom the viewer may not see, so the person needs no second question.
    person: one(Person, { personId: 'id' }, 'Who it is.', { withParent: true }),
    schoolClass: one(SchoolClass, { classId: 'id' }, 'The class.'),
  },
});

export const pupilsOfPerson = extend(Person, {
  relations: {
    pupils: many(
      Pupil,
      { id: 'personId' },
      'Their places at school (quá trình học tập), newest first, as far as you may see them.',
      { newest: 'schoolYear', first: 20 },
    ),
  },
});
