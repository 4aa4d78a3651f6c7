import type { QueryExecutorProvider } from 'kysely';
import { prepared, type Slots, single } from '../../../server/kit/index.ts';
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
export async function findAgency(db: QueryExecutorProvider, id: number): Promise<AgencyCodes> {
  return single(await find(db, { id }));
}

const find = prepared((db, { id }: Slots<{ id: number }>) =>
  db
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.agency as agency')
    .leftJoin('organisations.unit as unit', 'unit.id', 'agency.unitId')
    .select(['agency.id', 'agency.code', 'agency.legacyCode', 'agency.name', 'unit.name as unitName'])
    .where('agency.id', '=', id),
);
