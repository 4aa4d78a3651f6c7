import type { Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { OrganisationsTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<OrganisationsTables>();

/** Every department of the province, of whatever time. */
export function findDepartments(db: Kysely<unknown>) {
  return tables(db)
    .selectFrom('organisations.agency')
    .select(['department as field', 'code', 'legacyCode', 'validFrom', 'validTo'])
    .where('department', 'is not', null)
    .$narrowType<{ field: string }>()
    .orderBy('id')
    .execute();
}

/** The department of a field on a day. */
export async function findDepartmentOn(
  db: Kysely<unknown>,
  field: string,
  day: Temporal.PlainDate,
): Promise<number | undefined> {
  const found = await tables(db)
    .selectFrom('organisations.agency as agency')
    .select('agency.id')
    .where('agency.kind', '=', 'department')
    .where('agency.department', '=', field)
    .where(inForce('agency', day))
    .executeTakeFirst();
  return found?.id;
}
