import { readdir } from 'node:fs/promises';

/**
 * The migrations of a folder by name, oldest first: `20270131094500_museum_create_exhibits`, and where it is.
 * @throws where a module from outside names one after anything but a moment and itself, or has one twice
 */
export async function migrationFiles(
  folder: URL,
  module: string | null,
): Promise<Readonly<Record<string, URL>>> {
  // A folder without its last slash would name the files beside it.
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const files = (await readdir(base)).filter((name) => /(?<!\.d)\.(ts|js)$/.test(name)).sort();
  const names = files.map((name) => name.slice(0, -3));
  const form = new RegExp(`^\\d{14}_${module ?? '[a-z]\\w*'}_\\w+$`);
  for (const [at, name] of names.entries()) {
    if (!form.test(name)) throw new Error(`The migration ${name} in ${base.pathname} does not match ${form}`);
    if (names.indexOf(name) !== at) throw new Error(`There are two migrations ${name} in ${base.pathname}`);
  }
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), new URL(file, base)]));
}
