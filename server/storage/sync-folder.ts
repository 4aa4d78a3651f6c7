import { open } from 'node:fs/promises';

/**
 * Makes the names in `folder` survive a power cut: fsync of a file keeps its bytes, not the name it was renamed to
 * (fsync(2)). Windows cannot open a folder and needs no such call.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
