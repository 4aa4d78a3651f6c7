import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Store } from '../../server/storage/s3.ts';
import { everything, inPieces, keepsThePromisesOfABlobStore } from './blob-store-promises.ts';

let folder = '';
let host = '';
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-s3-'));
  const options = [
    '-d',
    join(folder, 'server'),
    '-a',
    '127.0.0.1',
    '-p',
    '0',
    '-s',
    '--configure-bucket',
    'papers',
  ];
  const start = "require('@20minutes/s3rver/lib/cli').parseAsync()";
  const server = spawn(process.execPath, ['-e', start, '--', 's3rver', ...options], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stop = async () => {
    const exited = once(server, 'exit');
    if (server.kill()) await exited;
  };
  for await (const line of createInterface(server.stdout)) {
    host = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1] ?? '';
    if (host !== '') break;
  }
  if (host === '') throw new Error('The S3 server did not start');
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const address = (bucket = 'papers', secret = 'S3RVER') => `s3://S3RVER:${secret}@${host}/${bucket}?tls=false`;
const fresh = () => mkdtemp(join(folder, 'incoming-'));

describe('a store in a bucket', () => {
  keepsThePromisesOfABlobStore(async () => s3Store(address(), await fresh()));

  it('keeps a prefix apart, and large content whole', async () => {
    const incoming = await fresh();
    const store = await s3Store(address('papers/motcua'), incoming);
    const content = randomBytes(6_000_000);
    const { hash } = await store.put(inPieces(content, 64_000), 6_000_000);
    const opened = await store.open(hash);
    if (opened === undefined) throw new Error('not found');
    expect((await everything(opened.content)).equals(content)).toBe(true);
    expect(await (await s3Store(address(), incoming)).has(hash)).toBe(false);
    expect(await readdir(incoming)).toEqual([]);
  });

  it('says what the server refused, and leaves nothing in the incoming folder', async () => {
    const incoming = await fresh();
    const store = await s3Store(address('papers', 'wrong'), incoming);
    await expect(store.put(inPieces(randomBytes(10)), 10)).rejects.toThrow(
      /PUT with 403 SignatureDoesNotMatch/,
    );
    expect(await readdir(incoming)).toEqual([]);
  });

  it('does not take a missing bucket for missing content', async () => {
    const store = await s3Store(address('no-such-bucket'), await fresh());
    await expect(store.open('a'.repeat(64))).rejects.toThrow(/NoSuchBucket/);
  });

  it('fails, and is not silent, when the server is gone', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const port = closed.address();
    if (port === null || typeof port === 'string') throw new Error('no port');
    closed.close();
    await once(closed, 'close');
    const store = await s3Store(`s3://k:s@127.0.0.1:${port.port}/b?tls=false`, await fresh());
    await expect(store.has('a'.repeat(64))).rejects.toThrow();
    await expect(store.put(inPieces(randomBytes(10)), 10)).rejects.toThrow();
  });
});
