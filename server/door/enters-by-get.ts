import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '../context/platform.ts';
import { tokenOf } from '../identity/token-of.ts';
import { MethodNotTaken } from './closed.ts';
import { tell } from './http-door.ts';
import { mayExplore } from './may-explore.ts';

/**
 * Whether a GET for operations may come in: that of a browser for the page of GraphiQL, where there is one, and
 * queries of whoever may explore the graph and says so with a bearer token, which no link can carry. All others are
 * answered here.
 */
export async function entersByGet(
  request: IncomingMessage,
  response: ServerResponse,
  { identity, log, publicUrl }: Pick<Platform, 'identity' | 'log' | 'publicUrl'>,
): Promise<boolean> {
  if (request.headers.accept?.includes('text/html') === true) return true;
  const token = tokenOf(publicUrl, { authorization: request.headers.authorization })?.token ?? null;
  const viewer =
    token === null
      ? null
      : await identity.viewerOf(token).catch((err: unknown) => {
          log.warn({ err }, 'nobody could be looked up');
          return null;
        });
  if (mayExplore(viewer)) return true;
  return !tell(request, response, true, {
    refusal: new MethodNotTaken('GET'),
    status: 405,
    headers: { allow: 'POST' },
  });
}
