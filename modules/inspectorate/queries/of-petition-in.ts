import { type RawBuilder, sql } from 'kysely';
import { inReach, type Reach } from '../../../server/kit/index.ts';

/** Whether a row belongs to a petition of agencies in which something is allowed: for `visible`. */
export function ofPetitionIn(reach: Reach, petitionId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from inspectorate.petition as p
    where p.id = ${petitionId} and ${inReach(reach, sql.ref('p.agencyId'))})`;
}
