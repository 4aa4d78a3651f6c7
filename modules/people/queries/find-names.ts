import type { Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

export function findNames(db: Kysely<unknown>, personIds: readonly number[]) {
  return db
    .$extendTables<PeopleTables>()
    .selectFrom('people.person')
    .select(['id as personId', 'fullName as name'])
    .where('id', 'in', personIds)
    .execute();
}
