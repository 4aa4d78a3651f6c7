import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openSealer } from '../../server/sealer.ts';

const folder = () => mkdtemp(join(inject('folder'), 'keys-'));

describe('a sealed secret', () => {
  it('opens with its key and for what it was sealed for alone', async () => {
    const sealer = openSealer([randomBytes(32)], await folder());
    const sealed = await sealer.seal('whsec_abc', 'account 1');
    expect(sealed.includes('abc')).toBe(false);
    expect(await sealer.open(sealed, 'account 1')).toBe('whsec_abc');
    await expect(sealer.open(sealed, 'account 2')).rejects.toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await expect(sealer.open(changed, 'account 1')).rejects.toThrow();
    const stranger = openSealer([randomBytes(32)], await folder());
    await expect(stranger.open(sealed, 'account 1')).rejects.toThrow('WEBHOOK_KEYS');
  });

  it('still opens when a new key has come before its own', async () => {
    const [old, fresh] = [randomBytes(32), randomBytes(32)];
    const sealed = await openSealer([old], await folder()).seal('secret', 'context');
    const both = openSealer([fresh, old], await folder());
    expect(await both.open(sealed, 'context')).toBe('secret');
    const again = await both.seal('secret', 'context');
    expect(await openSealer([fresh], await folder()).open(again, 'context')).toBe('secret');
  });

  it('needs no setting: many that begin at once make one key, which nobody else can read', async () => {
    const here = await folder();
    const sealers = Array.from({ length: 12 }, () => openSealer([], here));
    const sealed = await Promise.all(sealers.map((sealer) => sealer.seal('secret', 'context')));
    for (const each of sealed) expect(await openSealer([], here).open(each, 'context')).toBe('secret');
    expect(await readdir(here)).toEqual(['webhook-key']);
    expect((await stat(join(here, 'webhook-key'))).mode & 0o777).toBe(0o600);
  });
});
