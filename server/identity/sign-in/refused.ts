import { AssuranceTooLow } from '../../kit/assurance.ts';
import { InvalidInput, NotSignedIn, type Refusal } from '../../kit/errors.ts';
import { page, UNSHARED } from './page.ts';
import { ProviderAway, SignInNotOffered } from './refusals.ts';

/** A refusal as whoever asked can read it: a page for a browser, else JSON as every route answers. */
export function refused(request: Request, refusal: Refusal): Response {
  const { name, vi, en } = refusal;
  const status = statusOf(refusal);
  if (request.headers.get('accept')?.includes('text/html') !== true)
    return Response.json({ refusal: name, vi, en }, { status, headers: UNSHARED });
  const words = { vi: 'Đăng nhập lại', en: 'Sign in again' };
  return page({
    status,
    words: { vi, en },
    ...(refusal instanceof SignInNotOffered ? {} : { link: { href: wayOut(refusal), words } }),
  });
}

function wayOut(refusal: Refusal): string {
  return refusal instanceof AssuranceTooLow ? `/sign-in?level=${refusal.required}` : '/sign-in';
}

function statusOf(refusal: Refusal): number {
  if (refusal instanceof ProviderAway || refusal instanceof SignInNotOffered) return 503;
  if (refusal instanceof InvalidInput) return 422;
  return refusal instanceof NotSignedIn ? 401 : 403;
}
