import type { Kysely } from 'kysely';
import type { UnitChangeKind } from '../reorganisation/model.ts';
import type { OrganisationsTables } from '../tables.ts';

interface ToldUnitChange {
  readonly change: UnitChangeKind;
  readonly unitId: number;
  readonly code: string;
  readonly successorCode: string | null;
}

interface ToldAgencyChange {
  readonly agencyId: number;
  readonly code: string;
  readonly successorCode: string | null;
}

/** What becomes of each unit and agency in a reorganisation, with its code. */
export async function toldChanges(
  db: Kysely<unknown>,
  reorganisationId: number,
): Promise<{ readonly units: readonly ToldUnitChange[]; readonly agencies: readonly ToldAgencyChange[] }> {
  const tables = db.$extendTables<OrganisationsTables>();
  const units = await tables
    .selectFrom('organisations.unitChange as c')
    .innerJoin('organisations.unit as u', 'u.id', 'c.unitId')
    .select(['c.change', 'c.unitId', 'u.code', 'c.successorCode'])
    .where('c.reorganisationId', '=', reorganisationId)
    .orderBy('c.id')
    .execute();
  const agencies = await tables
    .selectFrom('organisations.agencyChange as c')
    .innerJoin('organisations.agency as a', 'a.id', 'c.agencyId')
    .select(['c.agencyId', 'a.code', 'c.successorCode'])
    .where('c.reorganisationId', '=', reorganisationId)
    .orderBy('c.id')
    .execute();
  return { units, agencies };
}
