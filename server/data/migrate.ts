import { readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/** Brings the database to the newest migration, one process at a time. @throws the first migration's own fault */
export async function migrate(db: Kysely<unknown>, say: (line: string) => void): Promise<void> {
  const { error, results = [] } = await new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'public',
  }).migrateToLatest();
  for (const result of results) say(`${result.migrationName}: ${result.status}`);
  if (error !== undefined) throw error;
}

const FOLDER = new URL('../../migrations/', import.meta.url);

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  const migrations = await Promise.all(
    names.map(
      async (name): Promise<[string, Migration]> => [
        name.slice(0, -3),
        await import(new URL(name, FOLDER).href),
      ],
    ),
  );
  return Object.fromEntries(migrations);
}
