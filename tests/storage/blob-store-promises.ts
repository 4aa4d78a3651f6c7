import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { type BlobStore, BlobTooLarge } from '../../server/storage/storage.ts';

/** Content that arrives in pieces, as from a network. */
export async function* inPieces(content: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.byteLength; start += size) yield content.subarray(start, start + size);
}

export async function everything(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(content));
}

/** What every store promises, whatever is behind it. */
export function keepsThePromisesOfABlobStore(make: () => Promise<BlobStore>): void {
  it('gives back what was put, under its SHA-256', async () => {
    const store = await make();
    const content = randomBytes(300_000);
    const stored = await store.put(inPieces(content), 300_000);
    expect(stored).toEqual({ hash: createHash('sha256').update(content).digest('hex'), size: 300_000 });
    expect(await store.has(stored.hash)).toBe(true);
    const opened = await store.open(stored.hash);
    if (opened === undefined) throw new Error('not found');
    expect(opened.size).toBe(300_000);
    expect((await everything(opened.content)).equals(content)).toBe(true);
  });

  it('keeps empty content too', async () => {
    const store = await make();
    const { hash, size } = await store.put(inPieces(new Uint8Array()), 0);
    expect(size).toBe(0);
    const opened = await store.open(hash);
    if (opened === undefined) throw new Error('not found');
    expect(await everything(opened.content)).toHaveLength(0);
  });

  it('takes a web stream', async () => {
    const store = await make();
    const body = new Response(`Đơn ${randomBytes(8).toString('hex')}`).body;
    if (body === null) throw new Error('no body');
    const { hash } = await store.put(body, 1_000);
    expect(await store.has(hash)).toBe(true);
  });

  it('refuses one byte over the limit, stops reading the source, and keeps nothing', async () => {
    const store = await make();
    const content = randomBytes(50_001);
    let stopped = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield* inPieces(content);
        yield* inPieces(content);
      } finally {
        stopped = true;
      }
    }
    const refused = await store.put(source(), 50_000).catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(BlobTooLarge);
    expect(refused).toMatchObject({ limit: 50_000 });
    expect(stopped).toBe(true);
    expect(await store.has(createHash('sha256').update(content).digest('hex'))).toBe(false);
  });

  it('forgets what is removed, and does not mind removing it again', async () => {
    const store = await make();
    const { hash } = await store.put(inPieces(randomBytes(100)), 100);
    await store.remove(hash);
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
    expect(await store.open(hash)).toBeUndefined();
  });

  it('never finds what is not a hash', async () => {
    const store = await make();
    for (const name of [
      '',
      '../../etc/passwd',
      `${'0'.repeat(63)}/`,
      'A'.repeat(64),
      `${'a'.repeat(64)}\n`,
    ]) {
      expect(await store.has(name)).toBe(false);
      expect(await store.open(name)).toBeUndefined();
      await store.remove(name);
    }
  });
}
