import type { Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

/** A person as the register has them. @throws where there is none: ids come from foreign keys */
export function findIdentity(db: Kysely<unknown>, personId: number) {
  return db
    .$extendTables<PeopleTables>()
    .selectFrom('people.person')
    .select(['fullName', 'citizenNumber', 'birthDate'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}
