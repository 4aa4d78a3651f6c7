import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'webhook-key';

/** The key in the data folder; made there by whoever comes first, for its owner alone to read. */
export async function sealingKey(folder: string): Promise<Buffer> {
  const file = join(folder, NAME);
  const known = await readFile(file).catch(ifMissing);
  if (known !== null) return whole(known, file);
  await mkdir(folder, { recursive: true });
  // Written aside and given its name in one step: nobody reads half a key, and of two that come at once one wins.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
  await link(aside, file).catch(ifTaken);
  await rm(aside);
  return whole(await readFile(file), file);
}

function whole(key: Buffer, file: string): Buffer {
  if (key.length !== 32) throw new Error(`${file} is no key of 32 bytes`);
  return key;
}

function ifMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

function ifTaken(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
  throw error;
}
