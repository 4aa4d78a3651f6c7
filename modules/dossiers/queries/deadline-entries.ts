import type { Insertable, Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The ledgers of dossiers, each in its order. */
export function findDeadlineEntries(db: Kysely<unknown>, dossierIds: readonly number[]) {
  return tables(db)
    .selectFrom('dossiers.deadlineEntry')
    .selectAll()
    .where('dossierId', 'in', dossierIds)
    .orderBy('id')
    .execute();
}

/** Adds to ledgers; PostgreSQL gives each dossier the due date of its last entry. */
export async function insertDeadlineEntry(
  db: Kysely<unknown>,
  ...entries: readonly Insertable<DossiersTables['dossiers.deadlineEntry']>[]
): Promise<void> {
  await tables(db).insertInto('dossiers.deadlineEntry').values(entries).execute();
}
