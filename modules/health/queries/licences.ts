import { type Insertable, type Kysely, sql } from 'kysely';
import { inForce, nextNumber } from '../../../server/kit/index.ts';
import type { LicenceKind } from '../model.ts';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

/** Who or what is licensed: a practitioner, or a facility. */
export type Licensed = { readonly holderId: number } | { readonly facilityId: number };

/** What holds for a kind of licence on a day; undefined where nothing is known of it. */
export function findRule(db: Kysely<unknown>, kind: LicenceKind, day: Temporal.PlainDate) {
  return tables(db)
    .selectFrom('health.licenceRule as rule')
    .select(['months', 'inspected'])
    .where('kind', '=', kind)
    .where(inForce('rule', day))
    .executeTakeFirst();
}

/** The licence of this kind that holds longest, as long as it has not ended on that day. */
export function findStanding(db: Kysely<unknown>, kind: LicenceKind, of: Licensed, day: string) {
  return tables(db)
    .selectFrom('health.licence')
    .select(['number', 'validTo'])
    .where('kind', '=', kind)
    .where((eb) =>
      'facilityId' in of
        ? eb('facilityId', '=', of.facilityId)
        : eb.and([eb('holderId', '=', of.holderId), eb('facilityId', 'is', null)]),
    )
    .where(sql<boolean>`not isempty(validity) and coalesce(upper(validity) > ${day}::date, true)`)
    .orderBy(sql`upper(validity)`, (order) => order.desc().nullsFirst())
    .executeTakeFirst();
}

/** The newest licence of a kind with a number. */
export function findNumbered(db: Kysely<unknown>, kind: LicenceKind, number: string) {
  return tables(db)
    .selectFrom('health.licence')
    .select(['id', 'validFrom', 'validTo'])
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The next number of an agency's register of a kind in a year, from 1, without gaps. */
export function nextSerial(
  db: Kysely<unknown>,
  series: { readonly agencyId: number; readonly kind: LicenceKind; readonly year: number },
): Promise<number> {
  return nextNumber(tables(db), 'health.licenceCounter', series);
}

export function insertLicence(
  db: Kysely<unknown>,
  licence: Insertable<HealthTables['health.licence']>,
): Promise<{ readonly id: number; readonly number: string }> {
  return tables(db)
    .insertInto('health.licence')
    .values(licence)
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** What the document of a licence says. */
export function findLicenceToDraw(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('health.licence as licence')
    .leftJoin('health.facility as facility', 'facility.id', 'licence.facilityId')
    .leftJoin('health.licence as head', 'head.id', 'licence.headLicenceId')
    .select([
      'licence.dossierId',
      'licence.issuerId',
      'licence.kind',
      'licence.number',
      'licence.name',
      'licence.scope',
      'licence.issuedOn',
      'licence.validFrom',
      'licence.validTo',
      'licence.verificationCode',
      'facility.address',
      'head.name as headName',
      'head.number as headNumber',
    ])
    .where('licence.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The licence, locked until the transaction ends: what becomes of it follows one after the other. */
export function lockLicence(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('health.licence')
    .select([
      'id',
      'kind',
      'number',
      'agencyId',
      'holderId',
      'facilityId',
      'issuedOn',
      'validFrom',
      'validTo',
    ])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
