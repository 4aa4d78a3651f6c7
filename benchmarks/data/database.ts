import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { openDatabase } from '../../server/data/database.ts';
import { migrate } from '../../server/data/migrate.ts';
import { openLog } from '../../server/observe/log.ts';
import { load } from './load.ts';
import { register } from './register.ts';
import { say } from './say.ts';
import { sizesAt } from './sizes.ts';

/**
 * The database with the data of a scale: the one of an earlier run, brought to the newest migration, or a new one
 * when there is none or the generator has changed since.
 */
export async function databaseAt(server: string, scale: number): Promise<string> {
  const name = `bench_${String(scale).replace('.', '_')}`;
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const made = await fingerprint();
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const there = await madeBy(admin, name);
    if (there === made) {
      await migrated(url);
      return url;
    }
    if (there !== null) await admin.query(`drop database ${name} with (force)`);
    say(`Loading ${name} (once; kept for later runs)`);
    await admin.query(`create database ${name}`);
    await migrated(url);
    await load(url, sizesAt(scale));
    // Written last: a load that was broken off is done again.
    await admin.query(`comment on database ${name} is '${made}'`);
    return url;
  } finally {
    await admin.end();
  }
}

/** The fingerprint that a database was made with; empty where its load was broken off, null where there is none. */
async function madeBy(admin: pg.Client, name: string): Promise<string | null> {
  const { rows } = await admin.query<{ made: string | null }>(
    "select shobj_description(oid, 'pg_database') as made from pg_database where datname = $1",
    [name],
  );
  return rows[0] === undefined ? null : (rows[0].made ?? '');
}

/** With the newest tables, and the documents that are asked. */
async function migrated(url: string): Promise<void> {
  const database = openDatabase({ url, connections: 2, log: openLog('warn'), statementTimeout: 0 });
  try {
    await migrate(database.db, () => undefined);
  } finally {
    await database.close();
  }
  await register(url);
}

/** What the data comes from, as one word. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['./', './rows/']) {
    const url = new URL(folder, import.meta.url);
    for (const file of (await readdir(url)).filter((entry) => entry.endsWith('.ts')).sort())
      if (folder === './rows/' || file === 'sizes.ts' || file === 'accounts-of-note.ts')
        hash.update(await readFile(new URL(file, url)));
  }
  return hash.digest('hex').slice(0, 16);
}
