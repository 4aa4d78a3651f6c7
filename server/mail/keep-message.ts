import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../storage/sync-folder.ts';

/**
 * Writes one raw message (RFC 5322) into `folder` so that it survives a power cut, and returns its file name:
 * `<time>-<nth><random>-<local part of its Message-ID>.eml`, which sorts by arrival.
 *
 * `nth` counts the messages of this process: several come in one millisecond, and their order should not be chance.
 * Readers never see half a message: it is written under a hidden name and renamed when whole.
 */
export async function keepMessage(folder: string, raw: Buffer, nth: number): Promise<string> {
  const time = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const count = String(nth % 1_000_000).padStart(6, '0');
  const file = `${time}-${count}${randomBytes(3).toString('hex')}-${nameFromMessageId(raw)}.eml`;
  const unfinished = join(folder, `.${file}.part`);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(raw);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, join(folder, file));
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
  await syncFolder(folder);
  return file;
}

function nameFromMessageId(raw: Buffer): string {
  const head = raw.subarray(0, 65_536).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  const local = /^message-id:\s*<?([^>@\r\n]*)/im.exec(head)?.[1] ?? '';
  return local.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60) || 'unnamed';
}
