import { browserCookie } from './browser-cookie.ts';

/** What somebody shows to say who it is. */
interface Shown {
  readonly token: string;
  /** A browser adds a cookie by itself, whoever made it ask; a header is added by a program that holds the token. */
  readonly by: 'header' | 'cookie';
}

/**
 * The token in an `Authorization: Bearer` header or connection parameter, or in the cookie of a session; null where
 * there is none. Whoever sends an authorization is taken by that alone.
 */
export function tokenOf(
  publicUrl: string,
  sent: { readonly authorization?: unknown; readonly cookie?: string | null | undefined },
): Shown | null {
  const { authorization, cookie } = sent;
  if (authorization != null) {
    const token =
      typeof authorization === 'string' ? /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] : undefined;
    return token === undefined ? null : { token, by: 'header' };
  }
  const token = cookie == null ? null : browserCookie(publicUrl, SESSION_COOKIE).read(cookie);
  return token === null ? null : { token, by: 'cookie' };
}

/** What the cookie of a session is for, as `browserCookie` has it. */
export const SESSION_COOKIE = 'motcua';
