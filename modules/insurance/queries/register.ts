import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { InsuranceTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InsuranceTables>();

/** The next number of an agency's register in a year, from 1, without gaps. */
export function nextRegisterNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'insurance.healthCardCounter', { agencyId, year });
}

export async function insertInRegister(
  db: Kysely<unknown>,
  row: Insertable<InsuranceTables['insurance.healthCard']>,
): Promise<void> {
  await tables(db).insertInto('insurance.healthCard').values(row).execute();
}
