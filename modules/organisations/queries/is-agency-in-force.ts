import type { Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { OrganisationsTables } from '../tables.ts';

/** Whether there is an agency with this id on a day. */
export async function isAgencyInForce(
  db: Kysely<unknown>,
  id: number,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const found = await db
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agency as agency')
    .select('agency.id')
    .where('agency.id', '=', id)
    .where(inForce('agency', day))
    .executeTakeFirst();
  return found !== undefined;
}
