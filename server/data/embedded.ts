import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { StartFault } from '../start-fault.ts';
import { createCluster } from './embedded-cluster.ts';
import { type EmbeddedHome, embeddedHome } from './embedded-home.ts';
import { embeddedPassword } from './embedded-password.ts';
import { becomePresent } from './embedded-presence.ts';
import { leaveEmbedded } from './leave-embedded.ts';
import { postmasterState } from './postmaster.ts';
import { startPostmaster } from './start-postmaster.ts';
import { whileLocked } from './while-locked.ts';

/** A PostgreSQL of our own that runs on this machine. */
export interface Embedded {
  /** `postgres://motcua:<password>@127.0.0.1:<port>/motcua` */
  readonly url: string;
  /**
   * Ends PostgreSQL if no other client is connected ("the last one out"). Close your own pools first: their
   * connections are clients too. May be called again.
   */
  leave(): Promise<void>;
}

/** A recovery after a power failure may take this long, in milliseconds. */
const patience = 120_000;

/**
 * Gives the PostgreSQL of `folder`: starts it, or joins the one that another process started or that outlived
 * a killed one. At the first use it creates the data. It goes on when this process is killed.
 * @param options.folder holds the data, its password, log and lock; as root see {@link embeddedHome}
 * @param options.say receives, rarely, a line for the person who starts the server
 * @throws when there are no programs for this platform or PostgreSQL does not start; the message says why
 */
export async function startEmbedded(options: {
  readonly folder: string;
  readonly say: (line: string) => void;
}): Promise<Embedded> {
  const home = await embeddedHome(options);
  const { url, presence } = await whileLocked(home.lock, () => join(home, options.say));
  let left: Promise<void> | undefined;
  return {
    url,
    leave: () => {
      left ??= whileLocked(home.lock, () => leaveEmbedded(home, url, presence));
      return left;
    },
  };
}

async function join(
  home: EmbeddedHome,
  say: (line: string) => void,
): Promise<{ readonly url: string; readonly presence: pg.Client }> {
  const password = await embeddedPassword(home);
  if (await createCluster(home)) say(`Created a PostgreSQL database in ${home.data}.`);
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const postmaster = await postmasterState(home.data);
    if (postmaster.is !== 'living') {
      await startPostmaster(home);
      continue;
    }
    const url = `postgres://motcua:${password}@127.0.0.1:${postmaster.port}/motcua`;
    const presence = await becomePresent(url);
    if (presence !== undefined) return { url, presence };
    await sleep(25);
  }
  throw new StartFault(
    `PostgreSQL in ${home.data} does not answer after ${patience / 1000} s; see ${home.log}.`,
  );
}
