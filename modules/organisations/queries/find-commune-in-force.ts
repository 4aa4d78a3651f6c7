import type { Kysely, QueryExecutorProvider, RawBuilder } from 'kysely';
import { gatheredRead, inForceOn, prepared, type Slots } from '../../../server/kit/index.ts';
import type { OrganisationsTables } from '../tables.ts';

/** A commune and its committee, as they are on a day. */
export interface CommuneInForce {
  readonly unitId: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganisationsTables['organisations.unit']['kind'];
  readonly parentId: number | null;
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly agencyName: string;
}

/**
 * The commune that bears a code, or has an id, on a day (YYYY-MM-DD), with its People's Committee.
 *
 * A code says nothing without the day, since all codes of the new communes were borne by old ones. A commune that
 * has ended, or not begun, gives `undefined`: its successors may be several, see `organisations.succession`.
 */
export async function findCommuneInForce(
  db: QueryExecutorProvider,
  wanted: { readonly code: string } | { readonly unitId: number },
  day: string,
): Promise<CommuneInForce | undefined> {
  const [commune] = await ('code' in wanted
    ? findByCode(db, { ...wanted, day })
    : findByUnit(db, { ...wanted, day }));
  return commune;
}

const findByCode = prepared((db, { code, day }: Slots<{ code: string; day: string }>) =>
  communeOn(db, day).where('unit.code', '=', code),
);

const findByUnit = gatheredRead(
  { unitId: 'bigint', day: 'date' },
  (db, { unitId, day }: Slots<{ unitId: number; day: string }>) =>
    communeOn(db, day).where('unit.id', '=', unitId),
);

function communeOn(db: Kysely<unknown>, day: RawBuilder<string>) {
  return db
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.unit as unit')
    .innerJoin('organisations.agency as agency', 'agency.unitId', 'unit.id')
    .select([
      'unit.id as unitId',
      'unit.code',
      'unit.name',
      'unit.nameEn',
      'unit.kind',
      'unit.parentId',
      'agency.id as agencyId',
      'agency.code as agencyCode',
      'agency.name as agencyName',
    ])
    .where('unit.level', '=', 'commune')
    .where('agency.kind', '=', 'commune-committee')
    .where(inForceOn('unit', day))
    .where(inForceOn('agency', day));
}
