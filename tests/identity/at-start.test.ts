import { expect, it } from 'vitest';
import { z } from 'zod';
import { eventually } from '../start/eventually.ts';
import { openSite, run } from '../support/processes.ts';
import { askIn } from './ask-in.ts';
import { openBrowser } from './browser.ts';
import { providerOf } from './provider-of.ts';
import { chosen } from './with-provider.ts';

const viewer = z.object({ viewer: z.object({ id: z.string(), name: z.string() }).nullable() });

it('a server that is started as it comes has a provider, at which each demo person signs in to the same account after every start', async () => {
  await using site = await openSite();
  const ids: (string | undefined)[] = [];
  for (const _start of [1, 2]) {
    const { url, said, kill } = await site.run('main').ready();
    const address = await eventually(
      async () => /Sign in\s+(\S+)/.exec(said())?.[1],
      'the greeting names where to sign in',
    );
    for (const [login, name] of [
      ['parent', 'Bùi Thị Thử Nghiệm'],
      ['administrator', 'Lò Văn Quản Trị'],
    ] as const) {
      const browser = openBrowser();
      const choosing = await browser.open(address);
      expect(choosing.url).toContain(providerOf(url));
      await chosen(browser, choosing, { login, level: 'LoA1' });
      const { viewer: found } = await askIn(browser, url, '{ viewer { id name } }', viewer);
      expect(found?.name).toBe(name);
      ids.push(found?.id);
    }
    expect(await kill('SIGTERM')).toEqual({ code: 0, signal: null });
  }
  expect(ids.slice(0, 2)).toEqual(ids.slice(2));
  expect(site.complaints()).toBe('');
});

it('a provider that is away hinders no start, and is told of in both languages', async () => {
  await using site = await openSite({ settings: { OIDC_ISSUER: 'http://127.0.0.1:9' } });
  const { url, complained } = await site.run('web').ready();
  const response = await fetch(`${url}/sign-in`, { redirect: 'manual', headers: { accept: 'text/html' } });
  expect(response.status).toBe(503);
  const page = await response.text();
  expect(page).toContain('không phản hồi');
  expect(page).toContain('does not answer');
  expect(complained()).toBe('');
});

it('a key of the client that is none is told of at the start', async () => {
  await using site = await openSite({
    settings: { OIDC_ISSUER: 'https://issuer.example', OIDC_CLIENT_KEY: '/dev/null' },
  });
  const bad = site.run('web');
  expect(await bad.ended).toEqual({ code: 1, signal: null });
  expect(bad.complained()).toBe('OIDC_CLIENT_KEY: /dev/null is no private key as a JWK with "alg".\n');
});

it('an issuer without https elsewhere, unknown claims and levels, and sessions without measure are refused at the start', async () => {
  const bad = run('web', {
    OIDC_ISSUER: 'http://issuer.example',
    OIDC_SCOPE: 'profile',
    OIDC_CLAIMS: 'whatever=x',
    OIDC_LEVELS: 'one',
    SESSION_IDLE: '0',
    SESSION_LIFETIME: '10000',
    STAFF_LEVEL: '3',
  });
  expect(await bad.ended).toEqual({ code: 1, signal: null });
  const lines = bad.complained().trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    'OIDC_ISSUER',
    'OIDC_SCOPE',
    'OIDC_CLAIMS',
    'OIDC_LEVELS',
    'SESSION_IDLE',
    'SESSION_LIFETIME',
    'STAFF_LEVEL',
  ]);
});
