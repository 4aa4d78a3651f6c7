import type { Insertable, Kysely } from 'kysely';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

/** A facility of this owner; undefined where it is somebody else's, or there is none. */
export function findFacility(db: Kysely<unknown>, id: number, ownerId: number) {
  return tables(db)
    .selectFrom('health.facility')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('ownerId', '=', ownerId)
    .executeTakeFirst();
}

export function insertFacility(
  db: Kysely<unknown>,
  facility: Insertable<HealthTables['health.facility']>,
): Promise<{ readonly id: number; readonly name: string }> {
  return tables(db)
    .insertInto('health.facility')
    .values(facility)
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}
