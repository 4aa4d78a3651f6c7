import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { PostgresBinaries } from './postgres-binaries.ts';

const versioned = z.object({ version: z.string() });

/**
 * Copies PostgreSQL's programs (60 MB, once a version) below `to`, readable by everyone, and gives their
 * paths there.
 */
export async function copyBinaries(binaries: PostgresBinaries, to: string): Promise<PostgresBinaries> {
  const manifest = await readFile(join(dirname(binaries.native), 'package.json'), 'utf8');
  const { version } = versioned.parse(JSON.parse(manifest));
  const native = join(to, `native-${version}`);
  if ((await stat(native).catch(() => undefined)) === undefined) await copyWhole(binaries.native, native);
  return {
    native,
    initdb: join(native, 'bin', basename(binaries.initdb)),
    pgCtl: join(native, 'bin', basename(binaries.pgCtl)),
  };
}

/** Under a passing name first, so that a copy broken off is never taken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const passing = `${to}.${randomUUID()}`;
  await mkdir(dirname(to), { recursive: true });
  await chmod(dirname(to), 0o711);
  await cp(from, passing, { recursive: true, verbatimSymlinks: true });
  await chmod(passing, 0o755);
  for (const entry of await readdir(passing, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  try {
    await rename(passing, to);
  } catch (error) {
    await rm(passing, { recursive: true, force: true });
    // Another start may have put the same version there meanwhile.
    if ((await stat(to).catch(() => undefined)) === undefined) throw error;
  }
}
