import type { Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

/** How these persons are reached, in any order. */
export function findContacts(db: Kysely<unknown>, personIds: readonly number[]) {
  return contacts(db).where('id', 'in', personIds).execute();
}

export function findContact(db: Kysely<unknown>, personId: number) {
  return contacts(db).where('id', '=', personId).executeTakeFirstOrThrow();
}

function contacts(db: Kysely<unknown>) {
  return db
    .$extendTables<PeopleTables>()
    .selectFrom('people.person')
    .select(['id as personId', 'fullName as name', 'citizenNumber', 'email', 'phone', 'address']);
}
