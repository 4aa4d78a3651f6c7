import type { Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { Standing } from '../reorganisation/standing.ts';
import type { OrganisationsTables } from '../tables.ts';

/** What stands on the eve of a day, and would stand on the day itself. */
export async function standingBefore(
  db: Kysely<OrganisationsTables>,
  day: Temporal.PlainDate,
): Promise<Standing> {
  const eve = day.subtract({ days: 1 });
  const units = await db
    .selectFrom('organisations.unit as unit')
    .select(['id', 'code', 'name', 'kind', 'parentId'])
    .where(inForce('unit', eve))
    .where(inForce('unit', day))
    .orderBy('code')
    .execute();
  const agencies = await db
    .selectFrom('organisations.agency as agency')
    .select(['id', 'code', 'legacyCode', 'name', 'kind', 'department', 'unitId', 'parentId'])
    .where(inForce('agency', eve))
    .where(inForce('agency', day))
    .orderBy('code')
    .execute();
  return { units, agencies };
}
