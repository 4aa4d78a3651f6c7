import { type RawBuilder, sql } from 'kysely';
import { inReach, type Reach } from '../../../server/kit/index.ts';

/** Whether a class belongs to a school that one of these agencies manages. */
export function isOfSchoolIn(reach: Reach, classId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select from education.school_class as class join education.school as school on school.id = class.school_id
    where class.id = ${classId} and ${inReach(reach, sql`school.agency_id`)})`;
}
