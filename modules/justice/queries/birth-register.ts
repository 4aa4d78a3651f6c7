import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

/** The next number of a commune's register in a year, from 1, without gaps. */
export function nextEntryNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'justice.birthCounter', { agencyId, year });
}

export async function insertEntry(
  db: Kysely<unknown>,
  entry: Omit<Insertable<JusticeTables['justice.birthEntry']>, 'extractFileId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.birthEntry')
    .values(entry)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findEntry(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('justice.birthEntry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function setExtract(db: Kysely<unknown>, id: number, extractFileId: number): Promise<void> {
  await tables(db).updateTable('justice.birthEntry').set({ extractFileId }).where('id', '=', id).execute();
}

/** What anybody may know of an extract whose code they hold: that it is in the register, and under which number. */
export function findVerified(db: Kysely<unknown>, verificationCode: string) {
  return tables(db)
    .selectFrom('justice.birthEntry')
    .select(['number', 'year', 'registeredOn', 'agencyId'])
    .where('verificationCode', '=', verificationCode)
    .executeTakeFirst();
}
