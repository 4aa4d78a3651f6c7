import type { Insertable, Kysely } from 'kysely';
import type { NoticesTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<NoticesTables>();

/** Writes a letter; null where there is one about this to this person already. */
export async function insertLetter(
  db: Kysely<unknown>,
  letter: Insertable<NoticesTables['notices.letter']>,
): Promise<number | null> {
  const row = await tables(db)
    .insertInto('notices.letter')
    .values(letter)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export function findLetter(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('notices.letter')
    .select(['personId', 'subject', 'body', 'sentAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function markSent(db: Kysely<unknown>, id: number, sentAt: Date): Promise<void> {
  await tables(db).updateTable('notices.letter').set({ sentAt }).where('id', '=', id).execute();
}
