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
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('education.diplomaCopy')
    .values(copy)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A copy with what its diploma says now, and the agency that issued it. */
export function findCopy(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.diplomaCopy as copy')
    .innerJoin('education.diplomaEntry as diploma', 'diploma.id', 'copy.diplomaId')
    .select([
      'copy.dossierId',
      'copy.agencyId',
      'copy.number as copyNumber',
      'copy.year as copyYear',
      'copy.issuedOn as copiedOn',
      'diploma.kind',
      'diploma.number',
      'diploma.entryNumber',
      'diploma.year',
      'diploma.issuedOn',
      'diploma.holderName',
      'diploma.birthDate',
      'diploma.birthPlace',
      'diploma.sex',
      'diploma.ethnicity',
      'diploma.schoolName',
      'diploma.ranking',
      'diploma.verificationCode',
    ])
    .where('copy.id', '=', id)
    .executeTakeFirstOrThrow();
}
