import { type Kysely, sql } from 'kysely';
import type { DiplomaFault } from '../import/faults.ts';
import type { SaidOfDiploma } from '../import/said.ts';
import type { DiplomaImportOutcome } from '../model.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** What is reported of a row of a file. */
export interface ReportedRow {
  readonly row: number;
  readonly number: string | null;
  readonly outcome: DiplomaImportOutcome;
  readonly fault: DiplomaFault | null;
  readonly field: string | null;
  readonly said: SaidOfDiploma | null;
}

export async function insertReport(
  db: Kysely<unknown>,
  importId: number,
  rows: readonly ReportedRow[],
): Promise<void> {
  await sql`
    insert into education.diploma_import_row (import_id, row, number, outcome, fault, field, said)
    select ${importId}, r.row, r.number, r.outcome, r.fault, r.field, r.said
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (row integer, number text, outcome text, fault text, field text, said jsonb)`.execute(db);
}

/** Which of these numbers and holders stand on earlier rows of the same file. */
export async function findReported(
  db: Kysely<unknown>,
  importId: number,
  said: readonly Pick<SaidOfDiploma, 'number' | 'citizenNumber'>[],
): Promise<{ readonly numbers: readonly string[]; readonly holders: readonly string[] }> {
  const numbers = said.map(({ number }) => number);
  const holders = said.map(({ citizenNumber }) => citizenNumber);
  const { rows } = await sql<{ readonly number: string | null; readonly holder: string | null }>`
    select number, null as holder from education.diploma_import_row
    where import_id = ${importId} and number = any(${numbers}) and outcome <> 'refused'
    union all
    select null, said ->> 'citizenNumber' from education.diploma_import_row
    where import_id = ${importId} and said ->> 'citizenNumber' = any(${holders}) and outcome = 'new'`.execute(
    db,
  );
  return {
    numbers: rows.flatMap(({ number }) => number ?? []),
    holders: rows.flatMap(({ holder }) => holder ?? []),
  };
}

/** The next rows of an import that can be taken, at most so many. */
export function findNewRows(
  db: Kysely<unknown>,
  importId: number,
  most: number,
): Promise<readonly { readonly id: number; readonly said: SaidOfDiploma | null }[]> {
  return tables(db)
    .selectFrom('education.diplomaImportRow')
    .select(['id', 'said'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'new')
    .orderBy('row')
    .limit(most)
    .execute();
}

/** What became of rows that were to be taken: the diploma, or why there is none. */
export interface TakenRow {
  readonly id: number;
  readonly diplomaId: number | null;
  readonly fault: DiplomaFault | null;
  readonly field: string | null;
}

export async function setTaken(db: Kysely<unknown>, rows: readonly TakenRow[]): Promise<void> {
  await sql`
    update education.diploma_import_row as row set said = null, diploma_id = t."diplomaId", fault = t.fault,
      field = t.field, outcome = case when t.fault is null then 'taken' else 'refused' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (id bigint, "diplomaId" bigint, fault text, field text)
    where row.id = t.id`.execute(db);
}

/** How many rows an import has done, and how many it still has to take. */
export async function countRows(
  db: Kysely<unknown>,
  importId: number,
): Promise<Readonly<Record<DiplomaImportOutcome, number>>> {
  const rows = await tables(db)
    .selectFrom('education.diplomaImportRow')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('count')])
    .where('importId', '=', importId)
    .groupBy('outcome')
    .execute();
  const none = { new: 0, known: 0, refused: 0, taken: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}
