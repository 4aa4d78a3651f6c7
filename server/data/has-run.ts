import { type Kysely, sql } from 'kysely';

/** Whether the history, a table, tells of these migrations and of no others. */
export async function hasRun(
  db: Kysely<unknown>,
  history: string,
  names: readonly string[],
): Promise<boolean> {
  const table = await sql<{ there: boolean }>`select to_regclass(${history}) is not null as there`.execute(
    db,
  );
  if (table.rows[0]?.there !== true) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(history)}`.execute(db);
  const run = new Set(rows.map(({ name }) => name));
  return run.size === names.length && names.every((name) => run.has(name));
}
