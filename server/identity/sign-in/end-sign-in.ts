import { NotSignedIn, Refusal } from '../../kit/errors.ts';
import { type Route, route } from '../../kit/route.ts';
import { browserCookie } from '../browser-cookie.ts';
import { endSession } from '../own-sessions.ts';
import { SESSION_COOKIE } from '../token-of.ts';
import { logFault } from './log-fault.ts';
import { page, UNSHARED } from './page.ts';
import { refused } from './refused.ts';
import { sealedFor } from './sealed-for.ts';
import type { SignIn } from './sign-in.ts';

/**
 * `POST /sign-out`: ends the session of this browser, here and, by way of it, at the identity provider. A browser's
 * form is sent there at once; a script is told where to go on.
 */
export function endSignIn({ issuer, sealer }: SignIn): readonly Route[] {
  return [
    route('POST', '/sign-out', async (request, _at, ctx) => {
      try {
        const { viewer } = ctx;
        if (viewer === null || viewer.sessionId === null) throw new NotSignedIn();
        const { accountId, sessionId } = viewer;
        const ended = await endSession(ctx.db, accountId, sessionId);
        const next =
          issuer === null || ended?.idToken == null
            ? null
            : await sealer
                .open(ended.idToken, sealedFor(accountId))
                .then((idToken) => issuer.signOutAddress(idToken, `${ctx.publicUrl}/sign-out`))
                .catch((fault: unknown) => {
                  // Here the session is over; a provider that is away, or whom to name by a lost key, cannot be told.
                  logFault(ctx.log, fault);
                  return null;
                });
        const headers = {
          ...UNSHARED,
          'set-cookie': browserCookie(ctx.publicUrl, SESSION_COOKIE).give('', 0),
        };
        if (request.headers.get('accept')?.includes('text/html') !== true)
          return Response.json({ next: next?.href ?? null }, { headers });
        return new Response(null, {
          status: 303,
          headers: { ...headers, location: next?.href ?? '/sign-out' },
        });
      } catch (error) {
        if (error instanceof Refusal) return refused(request, error);
        throw error;
      }
    }),
    route('GET', '/sign-out', async () =>
      page({
        status: 200,
        words: { vi: 'Bạn đã đăng xuất.', en: 'You are signed out.' },
        link: { href: '/sign-in', words: { vi: 'Đăng nhập', en: 'Sign in' } },
      }),
    ),
  ];
}
