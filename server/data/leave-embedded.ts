import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { EmbeddedHome } from './embedded-home.ts';
import { becomeAbsent, becomePresent, othersPresent } from './embedded-presence.ts';
import { runPostgresCommand } from './postgres-command.ts';
import { postmasterState } from './postmaster.ts';

/** How long connections that were closed a moment ago may still be listed, in milliseconds. */
const grace = 1_000;

/**
 * Gives up this process's presence and stops PostgreSQL if nobody else is connected. Call it under the lock,
 * so that nobody can come in between the look and the stop.
 * @throws when PostgreSQL does not stop
 */
export async function leaveEmbedded(home: EmbeddedHome, url: string, held: pg.Client): Promise<void> {
  let presence: pg.Client | undefined = held;
  try {
    let others = await othersPresent(held).catch(() => undefined);
    if (others === undefined) {
      // The connection broke since (PostgreSQL was restarted): look with a new one.
      await becomeAbsent(held);
      presence = (await postmasterState(home.data)).is === 'living' ? await becomePresent(url) : undefined;
      if (presence === undefined) return;
      others = await othersPresent(presence);
    }
    const deadline = Date.now() + grace;
    while (others === 'client' && Date.now() < deadline) {
      await sleep(25);
      others = await othersPresent(presence ?? held);
    }
    if (others === 'nobody') await stop(home);
  } finally {
    if (presence !== undefined) await becomeAbsent(presence);
  }
}

async function stop(home: EmbeddedHome): Promise<void> {
  const args = ['stop', '-w', '-t', '120', '-m', 'fast', '-D', home.data];
  const { code, errors } = await runPostgresCommand(home.binaries.pgCtl, args, home);
  if (code !== 0 && (await postmasterState(home.data)).is === 'living') {
    throw new Error(`PostgreSQL in ${home.data} did not stop: ${errors}`);
  }
}
