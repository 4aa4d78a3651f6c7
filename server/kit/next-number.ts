import { type Kysely, type Selectable, sql } from 'kysely';

/**
 * The next number of a series, from 1. `table` is a module's own: the columns that name the series are its primary
 * key, and `last` counts. The row stays locked until the transaction ends, so there is no gap and no double: whoever
 * rolls back gives the number back, and whoever wants the next one waits.
 */
export async function nextNumber<DB, T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  series: Readonly<Omit<Selectable<DB[T]>, 'last'>>,
): Promise<number> {
  const columns = Object.keys(series);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column) => sql`${Reflect.get(series, column)}`));
  const { rows } = await sql<{ readonly last: number }>`
    insert into ${sql.table(table)} as counter (${names}, last) values (${values}, 1)
    on conflict (${names}) do update set last = counter.last + 1
    returning last`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`${table} gave no number`);
  return row.last;
}
