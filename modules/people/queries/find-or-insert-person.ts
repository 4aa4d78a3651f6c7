import type { Insertable, Kysely } from 'kysely';
import type { PeopleTables } from '../tables.ts';

/** The person with this number, as the register has them; entered where there is none. */
export async function findOrInsertPerson(
  db: Kysely<unknown>,
  person: Omit<Insertable<PeopleTables['people.person']>, 'email'> & { readonly citizenNumber: string },
): Promise<number> {
  const tables = db.$extendTables<PeopleTables>();
  await tables
    .insertInto('people.person')
    .values({ ...person, email: null })
    .onConflict((conflict) => conflict.column('citizenNumber').doNothing())
    .execute();
  const { id } = await tables
    .selectFrom('people.person')
    .select('id')
    .where('citizenNumber', '=', person.citizenNumber)
    .executeTakeFirstOrThrow();
  return id;
}
