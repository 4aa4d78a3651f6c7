import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Links what a package is given when it is installed: its dependencies, and this repository as `motcua`. */
async function link(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@pothos'), { recursive: true });
  await symlink(REPOSITORY, join(folder, 'node_modules/motcua'));
  for (const name of ['kysely', 'zod', '@pothos/core'])
    await symlink(join(REPOSITORY, 'node_modules', name), join(folder, 'node_modules', name));
}

/** A package of its own outside the repository, with these files; it goes with the run. */
export async function packageOf(files: Readonly<Record<string, string>>, below = ''): Promise<string> {
  const root = await mkdtemp(join(inject('folder'), 'package-'));
  const folder = join(root, below);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await link(folder);
  return folder;
}

/** A copy of the package in `fixtures/`. */
export async function museumPackage(): Promise<string> {
  const folder = await packageOf({});
  await cp(join(import.meta.dirname, 'fixtures/museum'), folder, { recursive: true });
  return folder;
}

/** What a package.json says of a module in this file. */
export function manifest(module: string, kit = '^1.0.0'): string {
  return JSON.stringify({ name: 'a-package', type: 'module', motcua: { module, kit } });
}
