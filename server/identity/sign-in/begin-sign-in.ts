import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ServerTables } from '../../data/tables.ts';
import type { Context } from '../../kit/context.ts';
import { InvalidInput, Refusal } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { type Route, route } from '../../kit/route.ts';
import { browserCookie } from '../browser-cookie.ts';
import { keepAttempt } from './attempts.ts';
import { cameBackTo } from './came-back-to.ts';
import { logFault } from './log-fault.ts';
import { ownAddress } from './own-address.ts';
import { UNSHARED } from './page.ts';
import { ProviderAway, SignInNotOffered } from './refusals.ts';
import { refused } from './refused.ts';
import type { SignIn } from './sign-in.ts';

/** So long a person may take at the identity provider. */
const LONGEST = Temporal.Duration.from({ minutes: 15 });

/** What the cookie is for that ties a sign-in to the browser which began it. */
export const BROWSER_COOKIE = 'motcua-sign-in';

const asked = z.object({
  return: z.string().default('/'),
  level: z
    .enum(['1', '2'])
    .transform((level) => (level === '2' ? 2 : 1))
    .default(1),
});

/** `GET /sign-in?return=/…&level=1|2`: sends a browser to the identity provider. */
export function beginSignIn({ issuer }: SignIn): Route {
  const begin: Route['handle'] = async (request, _at, ctx) => {
    try {
      if (issuer === null) throw new SignInNotOffered();
      const { level, return: wanted } = parse(asked, Object.fromEntries(new URL(request.url).searchParams));
      const returnTo = ownAddress(wanted, ctx.publicUrl);
      if (returnTo === null) throw new InvalidInput('return', NOT_OURS);
      const ties = { state: secret(), nonce: secret(), verifier: secret() };
      const cookie = browserCookie(ctx.publicUrl, BROWSER_COOKIE);
      // The same for several tabs of one browser.
      const browser = cookie.read(request.headers.get('cookie')) ?? secret();
      const address = await issuer
        .signInAddress(cameBackTo(ctx.publicUrl), ties, level)
        .catch((fault: unknown) => {
          logFault(ctx.log, fault);
          throw new ProviderAway();
        });
      await keepAttempt(
        ctx.db.$extendTables<ServerTables>(),
        browser,
        { ...ties, returnTo, level, accountId: rising(ctx, level) },
        ctx.clock.now().add(LONGEST),
      );
      return new Response(null, {
        status: 303,
        headers: {
          ...UNSHARED,
          location: address.href,
          'set-cookie': cookie.give(browser, LONGEST.total('seconds')),
        },
      });
    } catch (error) {
      if (error instanceof Refusal) return refused(request, error);
      throw error;
    }
  };
  return route('GET', '/sign-in', begin, { beginsSignIn: true });
}

const NOT_OURS = {
  vi: 'Chỉ quay lại được địa chỉ của chính hệ thống này, bắt đầu bằng "/".',
  en: 'Only an address of this very installation can be returned to; it begins with "/".',
};

/** The account whose level is to rise; null where nobody is signed in, or high enough. */
function rising({ viewer }: Context, level: 1 | 2): number | null {
  return viewer !== null && viewer.assurance < level ? viewer.accountId : null;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
