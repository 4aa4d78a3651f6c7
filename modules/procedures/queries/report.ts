import { type Kysely, sql } from 'kysely';
import type { Change } from '../import/changes-between.ts';
import type { ImportFault } from '../import/faults.ts';
import type { ImportOutcome } from '../import/model.ts';
import type { ProceduresTables } from '../tables.ts';
import { insertAll } from './insert-all.ts';

/** What is reported of a row of a file. */
export interface Reported {
  readonly row: number;
  readonly code: string | null;
  readonly outcome: ImportOutcome;
  readonly fault: ImportFault | null;
  readonly field: string | null;
  readonly changes: readonly Change[];
}

export async function insertReport(
  db: Kysely<unknown>,
  importId: number,
  rows: readonly Reported[],
): Promise<void> {
  const records = rows.map(({ changes, ...row }) => ({ importId, ...row }));
  const ids = await insertAll(db, 'procedures.catalogue_import_row', records);
  const changes = rows.flatMap((row, at) => row.changes.map((change) => ({ rowId: ids[at], ...change })));
  await insertAll(db, 'procedures.catalogue_import_change', changes);
}

/** Takes the report of an import away: another is about to be written. */
export async function clearReport(db: Kysely<unknown>, importId: number): Promise<void> {
  await sql`delete from procedures.catalogue_import_row where import_id = ${importId}`.execute(db);
}

/** How many rows have which outcome. */
export async function countOutcomes(
  db: Kysely<unknown>,
  importId: number,
): Promise<Readonly<Record<ImportOutcome, number>>> {
  const rows = await db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.catalogueImportRow')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('count')])
    .where('importId', '=', importId)
    .groupBy('outcome')
    .execute();
  const none = { created: 0, 'new-version': 0, changed: 0, unchanged: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}
