import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';

export interface AgencyCodes {
  readonly id: number;
  readonly code: string;
  readonly legacyCode: string;
  readonly name: string;
  /** The unit it administers, if any. */
  readonly unitName: string | null;
}

/** An agency by its id. @throws where there is none: ids come from foreign keys */
export function findAgency(db: Kysely<unknown>, id: number): Promise<AgencyCodes> {
  return db
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agency as agency')
    .leftJoin('organisations.unit as unit', 'unit.id', 'agency.unitId')
    .select(['agency.id', 'agency.code', 'agency.legacyCode', 'agency.name', 'unit.name as unitName'])
    .where('agency.id', '=', id)
    .executeTakeFirstOrThrow();
}
