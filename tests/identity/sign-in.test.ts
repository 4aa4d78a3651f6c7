import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askIn } from './ask-in.ts';
import { openBrowser } from './browser.ts';
import { chosen, openWithProvider } from './with-provider.ts';

const { province, signIn } = await openWithProvider({ work: false });
const url = province.url();

const who = z.object({
  viewer: z.object({ id: z.string(), name: z.string() }).nullable(),
  me: z.object({ fullName: z.string(), birthDate: z.string().nullable() }).nullish(),
});

describe('a person with a browser', () => {
  it('signs in at the provider, comes back to where they were, and is known by a cookie', async () => {
    const browser = openBrowser();
    const page = await signIn(browser, 'parent', 2, { return: '/health/live?from=here' });
    expect(page).toMatchObject({ url: `${url}/health/live?from=here`, status: 200 });
    const { viewer, me } = await askIn(browser, url, '{ viewer { id name } me { fullName birthDate } }', who);
    expect(viewer).toEqual({ id: String(province.parent.accountId), name: 'Bùi Thị Thử Nghiệm' });
    expect(me).toEqual({ fullName: 'Bùi Thị Thử Nghiệm', birthDate: '1999-03-08' });
  });

  it('gets a cookie that no script reads and no other site sends', async () => {
    const browser = openBrowser();
    const { searchParams } = new URL(
      String((await browser.ask(`${url}/sign-in?return=/health/live`)).headers.get('location')),
    );
    expect(searchParams.get('redirect_uri')).toBe(`${url}/sign-in/callback`);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    await signIn(browser, 'parent', 1);
    const cookie = browser.given.find((one) => /^motcua-\d+=/.test(one));
    expect(cookie).toMatch(/^motcua-\d+=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
  });

  it('who calls it off is told so, and stays nobody', async () => {
    const browser = openBrowser();
    const choosing = await browser.open(`${url}/sign-in?return=/health/live`);
    const page = await chosen(browser, choosing, { cancel: 'yes' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('Việc đăng nhập đã bị hủy');
    expect(page.text).toContain('The sign-in was called off');
    expect(await askIn(browser, url, '{ viewer { id name } }', who)).toEqual({ viewer: null });
  });
});
