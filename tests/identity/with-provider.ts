import { linkDemoPersons } from '../../demo/link-persons.ts';
import { openProvider } from '../../demo/provider/open-provider.ts';
import { endWithFile } from '../support/end-with-file.ts';
import { openProvince, type Province, type ProvinceOptions } from '../support/province.ts';
import type { Browser, Page } from './browser.ts';

export interface WithProvider {
  readonly province: Province;
  readonly issuer: string;
  /** Goes all the way as a demo person, and shows the page at the end. */
  signIn(browser: Browser, login: string, level: 1 | 2, wanted?: Wanted): Promise<Page>;
}

interface Wanted {
  readonly level?: 1 | 2;
  readonly return?: string;
}

/** For the top of a test file: a province whose people sign in at a real provider beside it. Both end with the file. */
export async function openWithProvider(options: ProvinceOptions = {}): Promise<WithProvider> {
  const provider = await openProvider();
  endWithFile(() => provider.close());
  const { settings } = provider;
  const province = await openProvince({
    ...options,
    environment: { ...options.environment, oidc: settings },
  });
  await provider.serve(province.url());
  await linkDemoPersons(province.platform().database.db, settings.issuer);
  return {
    province,
    issuer: settings.issuer,
    signIn: async (browser, login, level, wanted = {}) => {
      const asked = new URLSearchParams({
        return: wanted.return ?? '/health/live',
        level: String(wanted.level ?? level),
      });
      const choosing = await browser.open(`${province.url()}/sign-in?${asked}`);
      return chosen(browser, choosing, { login, level: `LoA${level}` });
    },
  };
}

/** Sends the form of the provider's page off. */
export function chosen(
  browser: Browser,
  choosing: Page,
  form: Readonly<Record<string, string>>,
): Promise<Page> {
  const action = /action="([^"]+)"/.exec(choosing.text)?.[1];
  if (action === undefined) throw new Error(`No form at ${choosing.url}: ${choosing.text}`);
  return browser.open(new URL(action, choosing.url).href, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
}
