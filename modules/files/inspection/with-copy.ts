import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const ROOM = join(tmpdir(), `motcua-inspections-${process.getuid?.() ?? 0}`);
const HOUR = 60 * 60 * 1000;

/** Gives the body a copy of the content, on this machine and for its time; what killed workers left behind goes, too. */
export async function withCopy<R>(
  content: ReadableStream<Uint8Array>,
  body: (path: string) => Promise<R>,
): Promise<R> {
  await mkdir(ROOM, { recursive: true, mode: 0o700 });
  await sweep();
  const folder = await mkdtemp(join(ROOM, 'copy-'));
  try {
    const path = join(folder, 'content');
    await pipeline(content, createWriteStream(path));
    return await body(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sweep(): Promise<void> {
  for (const name of await readdir(ROOM)) {
    const folder = join(ROOM, name);
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > HOUR) await rm(folder, { recursive: true, force: true });
  }
}
