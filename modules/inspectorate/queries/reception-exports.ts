import type { Insertable, Kysely } from 'kysely';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

export async function insertReceptionExport(
  db: Kysely<unknown>,
  asked: Omit<Insertable<InspectorateTables['inspectorate.receptionExport']>, 'written' | 'fileId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('inspectorate.receptionExport')
    .values(asked)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findReceptionExport(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('inspectorate.receptionExport')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function updateReceptionExport(
  db: Kysely<unknown>,
  id: number,
  change: { readonly written: number } | { readonly fileId: number },
): Promise<void> {
  await tables(db).updateTable('inspectorate.receptionExport').set(change).where('id', '=', id).execute();
}
