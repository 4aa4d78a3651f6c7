import { type Kysely, sql } from 'kysely';

/** Every row of every table that the server may read, by table. */
export async function everyRow(
  db: Kysely<unknown>,
): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and has_table_privilege(c.oid, 'select')`.execute(db);
  const found: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
      select to_jsonb(t) as row from ${sql.raw(name)} as t`.execute(db);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
