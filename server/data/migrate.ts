import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Module } from '../kit/module.ts';
import { hasRun } from './has-run.ts';
import { migrationFiles } from './migration-files.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const SCHEMA = 'public';

/**
 * Brings the database to the newest migration, one process at a time: first those of this repository, then those
 * of each module from outside that has some. Each such module has a history of its own, so that it may come
 * later with older migrations, and go again, without disturbing the others. @throws the first migration's own fault
 */
export async function migrate(
  db: Kysely<unknown>,
  say: (line: string) => void,
  modules: readonly Module[] = [],
): Promise<void> {
  await run(db, say, FOLDER, null);
  for (const { contract, migrations } of modules) {
    if (migrations !== undefined) await run(db, say, migrations, contract.id);
  }
}

async function run(
  db: Kysely<unknown>,
  say: (line: string) => void,
  folder: URL,
  module: string | null,
): Promise<void> {
  const files = await migrationFiles(folder, module);
  const suffix = module === null ? '' : `_${module}`;
  const migrationTableName = `kysely_migration${suffix}`;
  // The usual start: no migration is loaded, and Kysely does not look through every column there is.
  if (await hasRun(db, `${SCHEMA}.${migrationTableName}`, Object.keys(files))) return;
  const { error, results = [] } = await new Migrator({
    db,
    provider: { getMigrations: () => load(files) },
    migrationTableSchema: SCHEMA,
    migrationTableName,
    migrationLockTableName: `kysely_migration_lock${suffix}`,
  }).migrateToLatest();
  for (const result of results) say(`${result.migrationName}: ${result.status}`);
  if (error !== undefined) throw error;
}

async function load(files: Readonly<Record<string, URL>>): Promise<Record<string, Migration>> {
  const loaded = Object.entries(files).map(
    async ([name, { href }]): Promise<[string, Migration]> => [name, await import(href)],
  );
  return Object.fromEntries(await Promise.all(loaded));
}
