import type { IncomingMessage } from 'node:http';
import { bearerOf } from '../graphql/bearer.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Viewer } from '../kit/viewer.ts';

/** As whom a request is counted: an account, or nobody; undefined for a token that has to be looked up first. */
export type CountedAs = (request: IncomingMessage) => Viewer | null | undefined;

/**
 * Clients send the same token on one socket over and over: it is looked at once. Who somebody was then is enough to
 * count by, and for nothing else: what they may see is proven each time.
 */
export function countingBySocket({ believed }: Pick<Sessions, 'believed'>): CountedAs {
  const known = new WeakMap<object, { readonly authorization: string; readonly viewer: Viewer }>();
  return ({ socket, headers: { authorization } }) => {
    if (authorization === undefined) return null;
    const before = known.get(socket);
    if (before?.authorization === authorization) return before.viewer;
    const token = bearerOf(authorization);
    if (token === null) return null;
    const viewer = believed(token)?.viewer;
    if (viewer !== undefined) known.set(socket, { authorization, viewer });
    return viewer;
  };
}
