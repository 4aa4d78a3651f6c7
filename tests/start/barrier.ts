import pg from 'pg';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { eventually } from './eventually.ts';

export interface Barrier {
  /** Resolves once somebody waits at it. */
  reached(): Promise<void>;
  lift(): Promise<void>;
}

/** Holds up whoever writes into the table, so that a process can be killed just there. Readers and row locks pass. */
export async function barrierBefore(databaseUrl: string, table: string): Promise<Barrier> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A test that fails leaves its barrier behind, which ends with the database.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(`lock table ${table} in share mode`);
  return {
    reached: () =>
      eventually(async () => {
        const { rowCount } = await client.query(
          `select from pg_locks where relation = $1::regclass and not granted
             and ${OF_THIS_DATABASE}`,
          [table],
        );
        return rowCount === 0 ? undefined : true;
      }, `somebody waits to write ${table}`).then(() => undefined),
    lift: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}
