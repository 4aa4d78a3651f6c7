import { type Browser, openBrowser } from './browser.ts';

/** A browser that was sent away to sign in. */
export interface SentAway {
  readonly browser: Browser;
  readonly state: string;
  readonly nonce: string;
  /** Where it comes back to if all is well. */
  readonly back: URL;
}

/** Sends a browser from an installation to its issuer; it never arrives there. */
export async function sendAway(
  url: string,
  issuer: string,
  browser = openBrowser(),
  level: 1 | 2 = 1,
): Promise<SentAway> {
  const response = await browser.ask(`${url}/sign-in?return=/health/live&level=${level}`);
  const { searchParams } = new URL(String(response.headers.get('location')));
  const [state, nonce] = [searchParams.get('state') ?? '', searchParams.get('nonce') ?? ''];
  const back = new URL(`${url}/sign-in/callback`);
  back.search = String(new URLSearchParams({ code: `code-${nonce}`, state, iss: issuer }));
  return { browser, state, nonce, back };
}
