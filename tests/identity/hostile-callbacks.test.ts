import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openAtForger } from './at-forger.ts';
import { openBrowser } from './browser.ts';

const { forger, server, db, sendAway, sessions } = await openAtForger();
const { claims, sign } = forger;

const sound = {
  idToken: (nonce: string) => sign(claims(nonce)),
  userinfo: {
    sub: 'somebody',
    TechID: 'tech-1',
    HoTen: 'Người Một',
    SoDinhDanh: '017199000001',
    loAs: 'LoA1',
  },
};

/** A browser that was sent away, with a sound answer waiting for it. */
async function leaving() {
  const sent = await sendAway();
  forger.answers(sound, sent.nonce);
  return sent;
}

async function refusedAt(url: URL, browser = openBrowser()) {
  const before = [await sessions(), forger.asked()];
  const response = await browser.ask(url.href);
  expect(response.status).toBe(403);
  const text = await response.text();
  expect(text).toContain('lang="vi"');
  expect(await sessions()).toBe(before[0]);
  return { text, asked: forger.asked() - (before[1] ?? 0) };
}

describe('who comes back', () => {
  it('with what it left with is signed in once, and not a second time', async () => {
    const { browser, back } = await leaving();
    expect((await browser.ask(back.href)).status).toBe(303);
    expect((await refusedAt(back, browser)).asked).toBe(0);
  });

  it('with another state is refused before the code is looked at', async () => {
    const { browser, back } = await leaving();
    back.searchParams.set('state', 'x'.repeat(43));
    expect((await refusedAt(back, browser)).asked).toBe(0);
  });

  it('with two states is refused', async () => {
    const { browser, back, state } = await leaving();
    back.searchParams.append('state', state);
    expect((await refusedAt(back, browser)).asked).toBe(0);
  });

  it('in another browser is refused, with a cookie of its own or without', async () => {
    const { back } = await leaving();
    expect((await refusedAt(back)).asked).toBe(0);
    const { browser } = await leaving();
    expect((await refusedAt(back, browser)).asked).toBe(0);
  });

  it('from another issuer is refused, and so is who does not say from which', async () => {
    for (const iss of ['https://issuer.invalid', null]) {
      const { browser, back } = await leaving();
      if (iss === null) back.searchParams.delete('iss');
      else back.searchParams.set('iss', iss);
      expect((await refusedAt(back, browser)).asked).toBe(0);
    }
  });

  it('without a code is refused', async () => {
    const { browser, back } = await leaving();
    back.searchParams.delete('code');
    await refusedAt(back, browser);
  });

  it('with a code that the issuer does not take is refused', async () => {
    const { browser, back, nonce } = await sendAway();
    forger.answers({ ...sound, status: 400 }, nonce);
    await refusedAt(back, browser);
  });

  it('too late is refused', async () => {
    const { browser, back } = await leaving();
    await sql`update server.sign_in set expires_at = now() - interval '1 second'`.execute(db);
    expect((await refusedAt(back, browser)).asked).toBe(0);
  });

  it('with an error whose words are a script is told in ours', async () => {
    const { browser, state } = await leaving();
    const script = '<script>alert(1)</script>';
    const back = new URL(`${server.url}/sign-in/callback`);
    back.search = String(
      new URLSearchParams({ error: script, error_description: script, state, iss: forger.issuer }),
    );
    expect((await refusedAt(back, browser)).text).not.toContain('script');
    expect(server.said()).not.toContain('alert(1)');
  });

  it('while the issuer has a fault of its own is asked to come again later', async () => {
    const { browser, back, nonce } = await sendAway();
    forger.answers({ ...sound, status: 500 }, nonce);
    const response = await browser.ask(back.href, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      refusal: 'ProviderAway',
      vi: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
    });
  });
});

describe('an address to return to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example',
    '/a/..//evil.example',
    '/%0d%0aset-cookie:x=y\r\nx: y',
    'javascript:alert(1)',
    'health/live',
    `/${'x'.repeat(3_000)}`,
  ])('that is not ours is refused: %j', async (wanted) => {
    const response = await openBrowser().ask(
      `${server.url}/sign-in?${new URLSearchParams({ return: wanted })}`,
    );
    expect(response.status).toBe(422);
    expect(response.headers.get('location')).toBeNull();
  });

  it('that stands in the request under another host does not move where the issuer sends people back to', async () => {
    const response = await fetch(`${server.url}/sign-in`, {
      redirect: 'manual',
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    });
    const { searchParams } = new URL(String(response.headers.get('location')));
    expect(searchParams.get('redirect_uri')).toBe(`${server.url}/sign-in/callback`);
  });
});
