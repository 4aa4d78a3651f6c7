import type { Kysely } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
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
 * The commune that bears a code, or has an id, on a day, with its People's Committee.
 *
 * A code says nothing without the day, since all codes of the new communes were borne by old ones. A commune that
 * has ended, or not begun, gives `undefined`: its successors may be several, see `organisations.succession`.
 */
export async function findCommuneInForce(
  db: Kysely<OrganisationsTables>,
  wanted: { readonly code: string } | { readonly unitId: number },
  day: Temporal.PlainDate,
): Promise<CommuneInForce | undefined> {
  return await db
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
    .where((eb) => ('code' in wanted ? eb('unit.code', '=', wanted.code) : eb('unit.id', '=', wanted.unitId)))
    .where(inForce('unit', day))
    .where(inForce('agency', day))
    .executeTakeFirst();
}
