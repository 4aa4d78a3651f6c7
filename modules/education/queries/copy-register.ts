import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** The next number of an agency's register of copies in a year, from 1, without gaps. */
export function nextCopyNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'education.diplomaCopyCounter', { agencyId, year });
}

export async function insertCopy(
  db: Kysely<unknown>,
  copy: Insertable<EducationTables['education.diplomaCopy']>,
): Promise<void> {
  await tables(db).insertInto('education.diplomaCopy').values(copy).execute();
}
