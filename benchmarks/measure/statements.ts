import pg from 'pg';

/**
 * How many statements clients have sent to this database so far, by pg_stat_statements: what functions run inside is
 * not counted, `begin` and `commit` are. Null where the server has not loaded it.
 */
export async function statementsSoFar(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_stat_statements');
    const { rows } = await client.query<{ calls: string }>(
      `select coalesce(sum(calls), 0) as calls from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database())`,
    );
    return Number(rows[0]?.calls);
  } catch {
    return null;
  } finally {
    await client.end();
  }
}
