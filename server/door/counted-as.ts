import type { IncomingMessage } from 'node:http';
import type { Sessions } from '../identity/sessions.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Viewer } from '../kit/viewer.ts';

/** As whom a request is counted: an account, or nobody; undefined for a token that has to be looked up first. */
export type CountedAs = (request: IncomingMessage) => Viewer | null | undefined;

/**
 * Clients send the same token on one socket over and over: it is looked at once. Who somebody was then is enough to
 * count by, and for nothing else: what they may see is proven each time.
 */
export function countingBySocket({ believed }: Pick<Sessions, 'believed'>, publicUrl: string): CountedAs {
  const known = new WeakMap<object, { readonly token: string; readonly viewer: Viewer }>();
  return ({ socket, headers }) => {
    const token = tokenOf(publicUrl, headers)?.token;
    if (token === undefined) return null;
    const before = known.get(socket);
    if (before?.token === token) return before.viewer;
    const viewer = believed(token)?.viewer;
    if (viewer !== undefined) known.set(socket, { token, viewer });
    return viewer;
  };
}
