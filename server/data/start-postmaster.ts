import { chown, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from '../start-fault.ts';
import type { EmbeddedHome } from './embedded-home.ts';
import { freePort } from './free-port.ts';
import { runPostgresCommand } from './postgres-command.ts';
import { postmasterState } from './postmaster.ts';

/** Somebody took the port between our look and PostgreSQL's; or a killed one's children still end their query. */
const passing = /could not bind|pre-existing shared memory block/;

/** How long a passing fault may last, in milliseconds. */
const patience = 30_000;

/**
 * Starts PostgreSQL on a free port and returns when it is ready, or when another one of this data folder
 * turns out to be living. Call it under the lock.
 * @throws with the last lines of the log when it does not start
 */
export async function startPostmaster(home: EmbeddedHome): Promise<void> {
  if ((await postmasterState(home.data)).is === 'foreign') await rm(join(home.data, 'postmaster.pid'));
  await openLog(home);
  const begin = (await stat(home.log)).size;
  const deadline = Date.now() + patience;
  let preferred = await lastPort(home.data);
  for (;;) {
    const port = await freePort(preferred);
    const args = ['start', '-w', '-t', '60', '-D', home.data, '-l', home.log, '-o', `-p ${port}`];
    const { code, errors } = await runPostgresCommand(home.binaries.pgCtl, args, home);
    // A recovery may outlast pg_ctl's patience, and one that a killed server had begun may have won.
    if (code === 0 || (await postmasterState(home.data)).is === 'living') return;
    const log = (await readFile(home.log)).subarray(begin).toString('utf8');
    if (Date.now() > deadline || !passing.test(log)) {
      const tail = log.trimEnd().split('\n').slice(-12).join('\n');
      throw new StartFault(
        `PostgreSQL did not start in ${home.data}. ${errors}\nThe end of ${home.log}:\n${tail}`,
      );
    }
    if (log.includes('could not bind')) preferred = undefined;
    await sleep(250);
  }
}

async function openLog(home: EmbeddedHome): Promise<void> {
  const log = await open(home.log, 'a', 0o600);
  await log.close();
  if (home.account) await chown(home.log, home.account.uid, home.account.gid);
}

/** Kept over restarts where possible, so that the other process and an administrator's own tool find it again. */
async function lastPort(data: string): Promise<number | undefined> {
  const options = await readFile(join(data, 'postmaster.opts'), 'utf8').catch(() => '');
  const port = /"-p" "(\d+)"/.exec(options)?.[1];
  return port === undefined ? undefined : Number(port);
}
