import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileContent } from './file-content.ts';
import { prepareIncoming, receive } from './incoming.ts';
import { type BlobStore, isBlobHash } from './storage.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Keeps content in files under `folder` (made if missing): `<first two hex digits>/<hash>`.
 *
 * Content becomes visible only by a rename of the whole, synced file, so a kill leaves at most a file in `incoming/`,
 * which a start more than a day later removes. Several processes may share the folder.
 */
export async function diskStore(folder: string): Promise<BlobStore> {
  const incoming = join(folder, 'incoming');
  await prepareIncoming(incoming);
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  return {
    async put(content, limit) {
      const { path, hash, size } = await receive(incoming, content, limit);
      const shelf = join(folder, hash.slice(0, 2));
      const made = await mkdir(shelf, { recursive: true });
      await rename(path, pathOf(hash));
      await syncFolder(shelf);
      if (made !== undefined) await syncFolder(folder);
      return { hash, size };
    },
    async open(hash) {
      const size = isBlobHash(hash) ? await sizeOf(pathOf(hash)) : undefined;
      return size === undefined ? undefined : { size, content: fileContent(pathOf(hash)) };
    },
    async has(hash) {
      return isBlobHash(hash) && (await sizeOf(pathOf(hash))) !== undefined;
    },
    async remove(hash) {
      if (isBlobHash(hash)) await rm(pathOf(hash), { force: true });
    },
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}
