import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '../context/platform.ts';
import { tokenOf } from '../identity/token-of.ts';
import { type Closed, MethodNotTaken } from './closed.ts';
import { tell } from './http-door.ts';
import { mayExplore } from './may-explore.ts';
import { TooManyRequests } from './too-many-requests.ts';

/**
 * Whether a GET for operations may come in: that of a browser for the page of GraphiQL, where there is one, and
 * queries of whoever may explore the graph and says so with a bearer token, which no link can carry. All others are
 * answered here.
 */
export async function entersByGet(
  request: IncomingMessage,
  response: ServerResponse,
  { identity, log, publicUrl, door }: Pick<Platform, 'identity' | 'log' | 'publicUrl' | 'door'>,
): Promise<boolean> {
  if (request.headers.accept?.includes('text/html') === true) return true;
  const token = tokenOf(publicUrl, { authorization: request.headers.authorization })?.token ?? null;
  const isTaken = async (): Promise<boolean> => {
    if (token === null) return false;
    await door.limiters.take(identity.believed(token)?.viewer ?? null, door.addressOf(request), 1);
    return mayExplore(await identity.viewerOf(token));
  };
  const closed = await isTaken().then(
    (taken): Closed | null =>
      taken ? null : { refusal: new MethodNotTaken('GET'), status: 405, headers: { allow: 'POST' } },
    (fault: unknown): Closed => {
      if (fault instanceof TooManyRequests)
        return { refusal: fault, status: 429, headers: { 'retry-after': String(fault.retryAfter) } };
      log.warn({ err: fault }, 'nobody could be looked up for a GET');
      return { refusal: new MethodNotTaken('GET'), status: 405, headers: { allow: 'POST' } };
    },
  );
  return closed === null || !tell(request, response, true, closed);
}
