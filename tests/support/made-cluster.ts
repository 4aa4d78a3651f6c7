import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbedded } from '../../server/data/embedded.ts';

const run = promisify(execFile);

/** Puts the data of a PostgreSQL into a folder, as the server makes it at its first start. */
export async function makeCluster(folder: string): Promise<void> {
  await (await startEmbedded({ folder, say: () => undefined })).leave();
  // Each copy is to look for a port of its own.
  await rm(join(folder, 'postgres', 'postmaster.opts'));
}

/** Puts a copy of it there, owners and all: for what is not about making one, which takes a second. */
export async function copyCluster(from: string, to: string): Promise<void> {
  await run('cp', ['-a', `${from}/.`, to]);
}
