import type { Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

export interface Contact {
  readonly name: string;
  readonly email: string | null;
}

export function findContact(db: Kysely<unknown>, personId: number): Promise<Contact> {
  return db
    .$extendTables<PeopleTables>()
    .selectFrom('people.person')
    .select(['fullName as name', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}
