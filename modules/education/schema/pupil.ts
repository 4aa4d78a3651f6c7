import { sql } from 'kysely';
import { date, entity, extend, id, many, maybe, one, string } from '../../../server/kit/index.ts';
import { Person } from '../../people/model.ts';
import { education } from '../contract.ts';
import { Pupil, School, SchoolClass } from '../model.ts';
import { isOfSchoolIn } from '../queries/is-of-school-in.ts';

export const pupil = entity(Pupil, {
  description:
    "A person's place at a school (học sinh), one at a time. Persons see their own; officers those of the schools that their agency manages.",
  table: 'education.pupil',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('personId')} = ${viewer?.personId ?? null}::bigint
    or ${isOfSchoolIn(viewer?.reach(education.permissions.readPupils) ?? [], col('schoolId'))})`,
  protects: { columns: ['schoolYear', 'enteredOn', 'leftOn'], whose: 'personId' },
  filters: ['schoolYear'],
  search: { through: ['person'] },
  columns: {
    id: id('Id.'),
    schoolYear: string('School year (năm học), such as 2026-2027.'),
    enteredOn: maybe(date('First day at the school; null: since the school year began.')),
    leftOn: maybe(date('First day no longer there; null: until the school year ends.')),
  },
  relations: {
    // Nothing leads to a pupil whom the viewer may not see, so the person needs no second question.
    person: one(Person, { personId: 'id' }, 'Who it is.', { withParent: true }),
    school: one(School, { schoolId: 'id' }, 'The school.'),
    schoolClass: one(SchoolClass, { classId: 'id' }, 'The class; null until the school has said which.', {
      nullable: true,
    }),
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
