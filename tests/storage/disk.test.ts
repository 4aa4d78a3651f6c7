import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { diskStore } from '../../server/storage/disk.ts';
import { inPieces, keepsThePromisesOfABlobStore } from './blob-store-promises.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-disk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fresh = () => mkdtemp(join(folder, 'store-'));

describe('a store on disk', () => {
  keepsThePromisesOfABlobStore(async () => diskStore(await fresh()));

  it('keeps the same content once, also when it comes twice at the same time', async () => {
    const own = await fresh();
    const store = await diskStore(own);
    const content = randomBytes(20_000);
    const puts = await Promise.all([1, 2, 3].map(() => store.put(inPieces(content, 100), 20_000)));
    const [first] = puts;
    if (first === undefined) throw new Error('nothing stored');
    expect(puts).toEqual([first, first, first]);
    expect(await readdir(join(own, first.hash.slice(0, 2)))).toEqual([first.hash]);
    expect(await readdir(join(own, 'incoming'))).toEqual([]);
  });

  it('leaves no file behind when the source fails', async () => {
    const own = await fresh();
    const store = await diskStore(own);
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield randomBytes(1_000);
      throw new Error('the line broke');
    }
    await expect(store.put(failing(), 10_000)).rejects.toThrow('the line broke');
    expect(await readdir(own, { recursive: true })).toEqual(['incoming']);
  });

  it('can be cancelled while it streams out', async () => {
    const store = await diskStore(await fresh());
    const { hash } = await store.put(inPieces(randomBytes(500_000)), 500_000);
    const opened = await store.open(hash);
    if (opened === undefined) throw new Error('not found');
    const reader = opened.content.getReader();
    expect((await reader.read()).value?.byteLength).toBeGreaterThan(0);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });

  it('shows nothing of a process killed in the middle, and clears up after a day', async () => {
    const own = await fresh();
    const writer = fork(join(import.meta.dirname, 'put-without-end.ts'), [own]);
    onTestFinished(() => void writer.kill('SIGKILL'));
    const exited = once(writer, 'exit');
    const incoming = join(own, 'incoming');
    await vi.waitUntil(async () => (await readdir(incoming).catch(() => [])).length === 1, {
      timeout: 10_000,
    });
    writer.kill('SIGKILL');
    await exited;
    const [left] = await readdir(incoming);
    if (left === undefined) throw new Error('nothing left');

    await diskStore(own);
    expect(await readdir(own, { recursive: true })).toEqual(['incoming', join('incoming', left)]);

    const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
    await utimes(join(incoming, left), twoDaysAgo, twoDaysAgo);
    await writeFile(join(incoming, 'young'), 'still coming in');
    await mkdir(join(incoming, 'not-ours'));
    await diskStore(own);
    expect((await readdir(incoming)).sort()).toEqual(['not-ours', 'young']);
  });
});
