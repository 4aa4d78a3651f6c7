import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { ResidenceTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ResidenceTables>();

/** The next number of an agency's register in a year, from 1, without gaps. */
export function nextRegisterNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'residence.residenceEntryCounter', { agencyId, year });
}

export async function insertInRegister(
  db: Kysely<unknown>,
  row: Insertable<ResidenceTables['residence.residenceEntry']>,
): Promise<void> {
  await tables(db).insertInto('residence.residenceEntry').values(row).execute();
}
