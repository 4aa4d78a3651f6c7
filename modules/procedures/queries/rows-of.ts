import { type RawBuilder, sql } from 'kysely';

/** The columns of a table that some records have, and the records as rows: one value, however many they are. */
export function rowsOf(
  table: string,
  records: readonly object[],
): { readonly columns: readonly RawBuilder<unknown>[]; readonly rows: RawBuilder<unknown> } {
  const snaked = records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [snakeCase(name), value])),
  );
  return {
    columns: Object.keys(snaked[0] ?? {}).map((name) => sql.ref(name)),
    rows: sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(snaked)}::jsonb)`,
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
