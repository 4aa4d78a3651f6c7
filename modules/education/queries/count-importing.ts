import type { Kysely } from 'kysely';
import { DiplomaImportState } from '../model.ts';
import type { EducationTables } from '../tables.ts';

/** How many files are being read, and how many taken. */
export async function countImporting(db: Kysely<unknown>): Promise<ReadonlyMap<DiplomaImportState, number>> {
  const rows = await db
    .$extendTables<EducationTables>()
    .selectFrom('education.diplomaImport')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('state', 'in', [DiplomaImportState.READING, DiplomaImportState.TAKING])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}
