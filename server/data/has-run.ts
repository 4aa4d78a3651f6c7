import { type Kysely, sql } from 'kysely';
import { hasTable } from './has-table.ts';

/** Whether the history, a table, tells of these migrations and of no others. */
export async function hasRun(
  db: Kysely<unknown>,
  history: string,
  names: readonly string[],
): Promise<boolean> {
  if (!(await hasTable(db, history))) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(history)}`.execute(db);
  const run = new Set(rows.map(({ name }) => name));
  return run.size === names.length && names.every((name) => run.has(name));
}
