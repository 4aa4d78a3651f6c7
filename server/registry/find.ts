import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satisfies } from 'semver';
import { z } from 'zod';
import type { Module } from '../kit/module.ts';
import { KIT_VERSION } from '../kit/version.ts';
import { StartFault } from '../start-fault.ts';
import { isModule } from './is-module.ts';

const manifest = z.object({
  motcua: z.object({ module: z.string().startsWith('./'), kit: z.string().min(1) }),
});

/** A package named in MODULES that is no module for this server. */
class ModuleNotFound extends StartFault {
  constructor(name: string, because: string, cause?: unknown) {
    super(`MODULES: ${name}: ${because}`, { cause });
  }
}

/**
 * The modules of these packages: names that Node finds from here, or absolute folders. The package.json of each
 * says `"motcua": { "module": "./module.js", "kit": "^1.0.0" }`: the file whose default export is the module, and
 * the versions of the kit it was written for. The module imports the kit as `motcua/kit` and a neighbour as
 * `motcua/people/model`, with `motcua` and `@pothos/core` as its peer dependencies, so that both exist once.
 *
 * Node strips no types below node_modules: a published package holds JavaScript. A folder elsewhere may hold
 * TypeScript; the kit itself may, since a link in node_modules stands for its real folder.
 * @throws ModuleNotFound naming the first package that cannot be loaded, or whose module exists already
 */
export async function findModules(
  names: readonly string[],
  installed: readonly Module[],
): Promise<readonly Module[]> {
  const found: Module[] = [];
  for (const name of names) {
    const module = await load(name);
    const { id } = module.contract;
    if ([...installed, ...found].some(({ contract }) => contract.id === id))
      throw new ModuleNotFound(name, `there is a module ${id} already`);
    found.push(module);
  }
  return found;
}

async function load(name: string): Promise<Module> {
  const folder = folderOf(name);
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch((cause: unknown) => {
    throw new ModuleNotFound(name, `there is no package.json in ${folder}`, cause);
  });
  const { motcua } = statedIn(name, text);
  if (!satisfies(KIT_VERSION, motcua.kit))
    throw new ModuleNotFound(name, `it wants the kit ${motcua.kit}, and this is ${KIT_VERSION}`);
  const exports = await importFrom(join(folder, motcua.module)).catch((cause: unknown) => {
    throw new ModuleNotFound(name, `${motcua.module} cannot be loaded: ${String(cause)}`, cause);
  });
  if (isModule(exports.default)) return exports.default;
  throw new ModuleNotFound(name, `the default export of ${motcua.module} is no module`);
}

function folderOf(name: string): string {
  if (isAbsolute(name)) return name;
  try {
    const path = findPackageJSON(name, import.meta.url);
    if (path !== undefined) return join(path, '..');
  } catch {
    // Node throws for some names and answers undefined for others; both mean the same.
  }
  throw new ModuleNotFound(name, 'no such package is installed, and it is no absolute folder');
}

function statedIn(name: string, text: string): z.output<typeof manifest> {
  try {
    return manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new ModuleNotFound(
      name,
      'its package.json does not say "motcua": { "module": "./module.js", "kit": "^1.0.0" }',
      cause,
    );
  }
}

async function importFrom(path: string): Promise<{ readonly default?: unknown }> {
  return import(pathToFileURL(path).href);
}
