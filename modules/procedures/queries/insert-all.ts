import { type Kysely, sql } from 'kysely';
import { rowsOf } from './rows-of.ts';

/** Inserts records that have the same properties, in one statement; answers with their ids, in their order. */
export async function insertAll(
  db: Kysely<unknown>,
  table: string,
  records: readonly object[],
): Promise<readonly number[]> {
  if (records.length === 0) return [];
  const { columns, rows } = rowsOf(table, records);
  const inserted = await sql<{ readonly id: number }>`
    insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(columns)} from ${rows} returning id`.execute(db);
  return inserted.rows.map(({ id }) => id);
}
