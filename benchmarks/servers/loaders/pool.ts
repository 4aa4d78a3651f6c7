import pg from 'pg';
import { settings } from '../settings.ts';

/** As many connections as Motcua has; statements are named, so that PostgreSQL plans each once a connection. */
export const pool = new pg.Pool({
  connectionString: settings.databaseUrl,
  max: settings.connections,
  statement_timeout: settings.statementTimeout,
});

/** The rows of a named statement. */
export async function rows<R extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly R[]> {
  const result = await pool.query<R>({ name, text, values: [...values] });
  return result.rows;
}
