import type { Insertable, Kysely } from 'kysely';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

export async function insertCertifiedCopy(
  db: Kysely<unknown>,
  copy: Omit<Insertable<JusticeTables['justice.certifiedCopy']>, 'fileId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.certifiedCopy')
    .values(copy)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findCertifiedCopy(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('justice.certifiedCopy')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function setCertificateFile(db: Kysely<unknown>, id: number, fileId: number): Promise<void> {
  await tables(db).updateTable('justice.certifiedCopy').set({ fileId }).where('id', '=', id).execute();
}

/** What anybody may know of a certified copy whose code they hold: that it stands in the book, and in whose. */
export function findVerifiedCertification(db: Kysely<unknown>, verificationCode: string) {
  return tables(db)
    .selectFrom('justice.certifiedCopy')
    .select(['number', 'year', 'copies', 'issuedOn', 'agencyId'])
    .where('verificationCode', '=', verificationCode)
    .executeTakeFirst();
}
