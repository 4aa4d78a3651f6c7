import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import type { EmbeddedHome } from './embedded-home.ts';
import { runPostgresCommand } from './postgres-command.ts';

/** Written into postgresql.conf, where an administrator may tune them. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=500',
  'shared_buffers=128MB',
  'fsync=on',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

/**
 * Makes the data folder if it is not there; true if it made it. Call it under the lock, after the password
 * file exists.
 * initdb works under a passing name and the folder is renamed when whole, so one that was killed half-way
 * harms nobody.
 * @throws with initdb's own words when it fails
 */
export async function createCluster(home: EmbeddedHome): Promise<boolean> {
  if ((await stat(join(home.data, 'PG_VERSION')).catch(() => undefined)) !== undefined) return false;
  await removeLeftovers(home);
  const passing = `${home.data}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(passing, { mode: 0o700 });
  if (home.account) await chown(passing, home.account.uid, home.account.gid);
  const { code, errors } = await runPostgresCommand(
    home.binaries.initdb,
    [
      ...['--pgdata', passing, '--username', 'motcua', '--pwfile', home.password, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin'],
      ...['--builtin-locale', 'C.UTF-8', '--no-instructions'],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    home,
  );
  if (code !== 0) {
    await rm(passing, { recursive: true, force: true }).catch(() => undefined);
    throw new StartFault(
      `PostgreSQL could not create its data in ${home.data} (initdb ended with ${code}): ${errors}\n` +
        'If it cannot run on this machine, set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  await rename(passing, home.data);
  return true;
}

async function removeLeftovers(home: EmbeddedHome): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (!name.startsWith(`${basename(home.data)}.new-`)) continue;
    // The initdb of a killed server may still be writing there; what is left then goes the next time.
    await rm(join(home.folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
