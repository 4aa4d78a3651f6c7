import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobTooLarge, type StoredBlob } from './storage.ts';

const oneDay = 24 * 60 * 60 * 1000;

/** Content that has come in whole and lies, synced to disk, in a file that is now the caller's to move or remove. */
export interface Received extends StoredBlob {
  readonly path: string;
}

/**
 * Streams content into a new file in `folder`, hashing on the way, and syncs it to disk.
 * On any fault (BlobTooLarge included) the file is removed; only a kill in the middle leaves one behind.
 */
export async function receive(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Received> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx');
  try {
    for await (const piece of content) {
      size += piece.byteLength;
      if (size > limit) throw new BlobTooLarge(limit);
      hash.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
    await handle.close();
  } catch (fault) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
    throw fault;
  }
  return { path, hash: hash.digest('hex'), size };
}

/** Makes `folder`, and removes what a killed process left there more than a day ago. */
export async function prepareIncoming(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const oldest = Date.now() - oneDay;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may be starting on the same folder, so a file that is gone already is no fault.
    const entry = await stat(path).catch(() => undefined);
    if (entry?.isFile() && entry.mtimeMs < oldest) await rm(path, { force: true });
  }
}
