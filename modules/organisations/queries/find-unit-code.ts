import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';

/** The code of a unit, whether it exists or not. @throws where there is none: ids come from foreign keys */
export async function findUnitCode(db: Kysely<OrganisationsTables>, id: number): Promise<string> {
  const { code } = await db
    .selectFrom('organisations.unit')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code;
}
