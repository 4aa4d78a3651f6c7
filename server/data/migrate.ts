import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Module } from '../kit/module.ts';
import { readMigrations } from './read-migrations.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

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
  const history =
    module === null
      ? {}
      : {
          migrationTableName: `kysely_migration_${module}`,
          migrationLockTableName: `kysely_migration_lock_${module}`,
        };
  const { error, results = [] } = await new Migrator({
    db,
    provider: { getMigrations: () => readMigrations(folder, module) },
    migrationTableSchema: 'public',
    ...history,
  }).migrateToLatest();
  for (const result of results) say(`${result.migrationName}: ${result.status}`);
  if (error !== undefined) throw error;
}
