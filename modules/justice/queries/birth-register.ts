import { type Insertable, type Kysely, sql } from 'kysely';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

/** The next number of a commune's register in a year, from 1. Its row stays locked until the transaction ends: no gap, no double. */
export async function nextNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  const { last } = await tables(db)
    .insertInto('justice.birthCounter')
    .values({ agencyId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'year']).doUpdateSet({ last: sql`birth_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
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
