import { type RawBuilder, sql } from 'kysely';
import { inReach, type Reach } from '../../../server/kit/index.ts';

/** Whether one of these agencies manages a school. */
export function isOfSchoolIn(reach: Reach, schoolId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select from education.school as school
    where school.id = ${schoolId} and ${inReach(reach, sql`school.agency_id`)})`;
}
