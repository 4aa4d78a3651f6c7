import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';

/** Every department of the province, of whatever time. */
export function findDepartments(db: Kysely<unknown>) {
  return db
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agency')
    .select(['department as field', 'code', 'legacyCode', 'validFrom', 'validTo'])
    .where('department', 'is not', null)
    .$narrowType<{ field: string }>()
    .orderBy('id')
    .execute();
}
