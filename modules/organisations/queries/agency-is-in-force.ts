import type { Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { OrganisationsTables } from '../tables.ts';

export async function agencyIsInForce(
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
