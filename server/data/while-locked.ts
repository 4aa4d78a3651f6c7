import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from '../start-fault.ts';

/** Longer than a first start or a recovery takes on a slow disk, in milliseconds. */
const patience = 180_000;
const sqliteBusy = 5;

/**
 * Runs `act` while no other process of this machine runs one under the same file.
 * The lock is SQLite's on an empty database: the kernel frees it when its holder dies, by whatever signal,
 * so there is never a stale one to judge.
 * @throws when the lock is not free within three minutes
 */
export async function whileLocked<T>(file: string, act: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    const deadline = Date.now() + patience;
    while (!tryLock(lock)) {
      if (Date.now() > deadline)
        throw new StartFault(`Another process has held ${file} for ${patience / 1000} s.`);
      await sleep(25);
    }
    return await act();
  } finally {
    lock.close();
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false;
    throw error;
  }
}
