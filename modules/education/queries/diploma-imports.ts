import type { Insertable, Kysely } from 'kysely';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

export async function insertDiplomaImport(
  db: Kysely<unknown>,
  made: Insertable<EducationTables['education.diplomaImport']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('education.diplomaImport')
    .values(made)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The import, locked until the transaction ends. */
export function lockDiplomaImport(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.diplomaImport')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDiplomaImport(
  db: Kysely<unknown>,
  id: number,
  change: Partial<
    Pick<Insertable<EducationTables['education.diplomaImport']>, 'state' | 'lastRow' | 'takenAt'>
  >,
): Promise<void> {
  await tables(db).updateTable('education.diplomaImport').set(change).where('id', '=', id).execute();
}
