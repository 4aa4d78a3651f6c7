import { readdir } from 'node:fs/promises';
import type { Migration } from 'kysely/migration';

/**
 * The migrations of a folder by name: `20270131094500_museum_create_exhibits`. @throws where a module from outside
 * names one after anything but a moment and itself, or has one twice
 */
export async function readMigrations(folder: URL, module: string | null): Promise<Record<string, Migration>> {
  // A folder without its last slash would name the files beside it.
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const files = (await readdir(base)).filter((name) => /(?<!\.d)\.(ts|js)$/.test(name)).sort();
  const names = files.map((name) => name.slice(0, -3));
  const form = new RegExp(`^\\d{14}_${module ?? '[a-z]\\w*'}_\\w+$`);
  for (const [at, name] of names.entries()) {
    if (!form.test(name)) throw new Error(`The migration ${name} in ${base.pathname} does not match ${form}`);
    if (names.indexOf(name) !== at) throw new Error(`There are two migrations ${name} in ${base.pathname}`);
  }
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file): Promise<[string, Migration]> => [
          file.slice(0, -3),
          await import(new URL(file, base).href),
        ],
      ),
    ),
  );
}
