import pg from 'pg';

/** The one value of a statement that names it "value", as text. @throws where there is none */
export async function oneValue(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: string }>(sql).finally(() => client.end());
  const [row] = rows;
  if (row === undefined) throw new Error(`Nothing answers ${sql}`);
  return row.value;
}
