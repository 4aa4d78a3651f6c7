import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import type { EmbeddedHome } from './embedded-home.ts';

/**
 * The superuser's password, made at the first use and kept in a file only its owner can read.
 * @throws when there is data but its password file is gone
 */
export async function embeddedPassword(home: EmbeddedHome): Promise<string> {
  const kept = await readIfPresent(home.password);
  if (kept !== undefined) return kept.trim();
  if ((await stat(join(home.data, 'PG_VERSION')).catch(() => undefined)) !== undefined) {
    throw new StartFault(
      `${home.password} is missing, and without it nobody can enter ${home.data}. ` +
        'Put the file back, or move the data away to begin with an empty database.',
    );
  }
  const password = randomBytes(24).toString('base64url');
  const passing = `${home.password}.new`;
  // Flushed and renamed: a machine that loses power must not keep the data and lose the key.
  await writeFile(passing, `${password}\n`, { mode: 0o600, flush: true });
  if (home.account) await chown(passing, home.account.uid, home.account.gid);
  await rename(passing, home.password);
  return password;
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
