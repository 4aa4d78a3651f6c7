import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';

export interface ClonedDatabase {
  readonly url: string;
  readonly db: Kysely<unknown>;
  drop(): Promise<void>;
}

/** A migrated database of one's own, cloned in a fraction of a second. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { url, drop } = await cloneUrl();
  const database = openDatabase({ url, connections: 5, log: openLog('silent') });
  return {
    url,
    db: database.db,
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}

/** The same without a connection: for servers that open their own. */
export async function cloneUrl(
  template = 'template',
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

/** Keeps a copy of a database that nobody is connected to, under a name, to be cloned as often as need be. */
export async function keepCopy(url: string, name: string): Promise<void> {
  await administer(
    inject('postgresUrl'),
    `create database ${name} template ${new URL(url).pathname.slice(1)}`,
  );
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
