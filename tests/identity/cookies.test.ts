import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { askIn } from './ask-in.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openWithProvider } from './with-provider.ts';

const { province, signIn } = await openWithProvider({ work: false });
const behind = await openProvince({ work: false, environment: { publicUrl: 'https://motcua.example' } });
const url = province.url();

const viewer = z.object({ viewer: z.object({ name: z.string() }).nullable() });
const NAME = '{ viewer { name } }';
const heard = z.object({
  data: z.object({ events: z.object({ event: z.object({ __typename: z.string() }).nullable() }) }),
});

async function signedIn(login: string): Promise<Browser> {
  const browser = openBrowser();
  await signIn(browser, login, 2);
  return browser;
}

/** A websocket as a page in that browser opens it: nothing but the cookie says who it is. */
function socketIn(browser: Browser) {
  const cookie = browser.cookies(url);
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: url } });
    }
  }
  const closed = Promise.withResolvers<unknown>();
  const client = createClient({
    on: { closed: closed.resolve },
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
  });
  return { client, closed: closed.promise };
}

describe('the cookie of a session', () => {
  it('is enough for a query, once, twice and at the door', async () => {
    const browser = await signedIn('parent');
    for (const _time of [1, 2, 3]) {
      const { viewer: found } = await askIn(browser, url, NAME, viewer);
      expect(found).toEqual({ name: 'Bùi Thị Thử Nghiệm' });
    }
    expect(await askIn(openBrowser(), url, NAME, viewer)).toEqual({ viewer: null });
  });

  it('is enough for a file', async () => {
    const browser = await signedIn('parent');
    expect((await browser.ask(`${url}/files/999999/content`)).status).toBe(422);
    expect((await openBrowser().ask(`${url}/files/999999/content`)).status).toBe(401);
  });

  it('is passed over where an authorization is sent, even one that is none', async () => {
    const browser = await signedIn('parent');
    const ask = async (authorization: string) => {
      const response = await browser.ask(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
        body: JSON.stringify({ query: NAME }),
      });
      return z.object({ data: viewer }).parse(await response.json()).data.viewer?.name;
    };
    expect(await ask(`Bearer ${province.clerk.token}`)).toBe('Đinh Văn Một Cửa');
    expect(await ask('Bearer')).toBeUndefined();
    expect(await ask(`Basic ${'x'.repeat(43)}`)).toBeUndefined();
  });

  it.each(['x', 'x'.repeat(43), '../../etc/passwd', 'a%00b'.repeat(10), 'x'.repeat(4_000)])(
    'that is none of ours is nobody: %s',
    async (value) => {
      const name = `motcua-${new URL(url).port}`;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `a=b; ${name}=${value}; c`,
          'x-requested-with': 'test',
        },
        body: JSON.stringify({ query: NAME }),
      });
      expect(await response.json()).toEqual({ data: { viewer: null } });
    },
  );
});

describe('a websocket with the cookie', () => {
  it('follows what its person may follow, until they sign out everywhere', async () => {
    const browser = await signedIn('partner');
    const { client, closed } = socketIn(browser);
    const events = client.iterate({ query: 'subscription { events { event { __typename } } }' });
    const next = async () => heard.parse((await events.next()).value).data.events.event;
    // A sign of life: from here on nothing is missed.
    expect(await next()).toBeNull();
    await steps.submitted(province.parent, province.file);
    // Further ones come before an event that waits for an older transaction, of whomever.
    expect(await pollUntil(next)).toEqual({ __typename: expect.any(String) });
    await askIn(browser, url, 'mutation { signOut { __typename } }', z.unknown());
    expect(await closed).toMatchObject({ code: 4403 });
    await client.dispose();
  });
});

describe('behind https', () => {
  it('the cookie is of this host alone, and no other is read', async () => {
    const ask = async (cookie: string) => {
      const response = await fetch(`${behind.url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, 'x-requested-with': 'test' },
        body: JSON.stringify({ query: NAME }),
      });
      return z.object({ data: viewer }).parse(await response.json()).data.viewer?.name;
    };
    const { token } = behind.clerk;
    expect(await ask(`__Host-motcua=${token}`)).toBe('Đinh Văn Một Cửa');
    for (const name of ['motcua', 'motcua-443', '__Secure-motcua', `motcua-${new URL(behind.url()).port}`])
      expect(await ask(`${name}=${token}`), name).toBeUndefined();
    const response = await fetch(`${behind.url()}/sign-out`, {
      method: 'POST',
      headers: { cookie: `__Host-motcua=${token}`, origin: 'https://motcua.example' },
    });
    expect(response.headers.get('set-cookie')).toBe(
      '__Host-motcua=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
    );
    expect(await response.json()).toEqual({ next: null });
    expect(await ask(`__Host-motcua=${token}`)).toBeUndefined();
  });
});

describe('signing out', () => {
  const idToken = async () => {
    const kept = province.db().selectFrom('server.session').select('idToken').orderBy('id', 'desc').limit(1);
    return (await kept.executeTakeFirstOrThrow()).idToken;
  };
  const ASKING = { method: 'POST', headers: { accept: 'application/json' } };

  it('tells the provider whom by what no reader of the database can', async () => {
    const browser = await signedIn('parent');
    expect((await idToken())?.includes('eyJ')).toBe(false);
    const response = await browser.ask(`${url}/sign-out`, ASKING);
    expect(await response.json()).toEqual({ next: expect.stringContaining('id_token_hint=eyJ') });
  });

  it('ends the session here though what was kept for the provider opens no more', async () => {
    const [browser, former] = [await signedIn('parent'), await idToken()];
    await signedIn('clerk');
    const others = await idToken();
    await province
      .db()
      .updateTable('server.session')
      .set({ idToken: others })
      .where('idToken', '=', former)
      .execute();
    const response = await browser.ask(`${url}/sign-out`, ASKING);
    expect([response.status, await response.json()]).toEqual([200, { next: null }]);
    expect(await askIn(browser, url, NAME, viewer)).toEqual({ viewer: null });
  });

  it('by a form ends the session here and at the provider, and comes back', async () => {
    const browser = await signedIn('parent');
    const token = /motcua-\d+=([\w-]+)/.exec(browser.cookies(url))?.[1];
    const asking = await browser.open(`${url}/sign-out`, { method: 'POST' });
    expect(asking.text).toContain('Sign out?');
    const action = String(/action="([^"]+)"/.exec(asking.text)?.[1]);
    const xsrf = String(/name="xsrf" value="([^"]+)"/.exec(asking.text)?.[1]);
    const page = await browser.open(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(page).toMatchObject({ url: `${url}/sign-out`, status: 200 });
    expect(page.text).toContain('You are signed out.');
    expect(browser.cookies(url)).not.toMatch(/motcua-\d+=/);
    const again = await province.anybody.fetch('/sign-out', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(again.status).toBe(401);
  });
});
