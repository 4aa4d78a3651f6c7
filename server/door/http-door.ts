import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_BODY } from '../graphql/longest-body.ts';
import { mediaTypeFor } from '../http/media-type.ts';
import { type Closed, closedTo, OriginNotAllowed } from './closed.ts';
import type { Origins } from './origins.ts';
import { securedBy } from './secured.ts';

/** Answers what may not come in, and says so; false for what may. */
export type HttpDoor = (request: IncomingMessage, response: ServerResponse, isOperation: boolean) => boolean;

const SAFE: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** The preflight of a page that is allowed is worth asking once an hour. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, content-disposition, x-request-id, x-requested-with',
  'access-control-max-age': '3600',
};

const READABLE = 'x-request-id, retry-after, content-disposition';

/** What every request over HTTP passes first. A page in GraphiQL is asked for by GET, and only where there is one. */
export function httpDoor(options: {
  readonly origins: Origins;
  readonly publicUrl: string;
  readonly graphiql: boolean;
}): HttpDoor {
  const { origins, publicUrl, graphiql } = options;
  const secure = securedBy(publicUrl);

  return (request, response, isOperation) => {
    const { method, headers } = request;
    const asksPage = isOperation && method === 'GET' && headers.accept?.includes('text/html') === true;
    secure(response, asksPage && graphiql);
    const { origin } = headers;
    if (origin !== undefined) {
      response.setHeader('vary', 'origin');
      if (origins.isAllowed(origin)) {
        response.setHeader('access-control-allow-origin', origin);
        response.setHeader('access-control-allow-credentials', 'true');
        response.setHeader('access-control-expose-headers', READABLE);
      }
    }
    // A link from another page may be followed; what changes something, or runs over everything, may not be sent.
    if (!SAFE.has(method) && !origins.mayAsk(headers))
      return tell(request, response, isOperation, { refusal: new OriginNotAllowed(), status: 403 });
    if (method === 'OPTIONS') {
      response.writeHead(204, origin === undefined ? { allow: 'GET, POST' } : PREFLIGHT).end();
      return true;
    }
    if (!isOperation || (method === 'GET' && (!asksPage || graphiql))) return false;
    const closed = closedTo(request, LONGEST_BODY);
    return closed !== null && tell(request, response, isOperation, closed);
  };
}

/** In the form of the answers of GraphQL, or of all other addresses. */
export function tell(
  { headers: { accept } }: IncomingMessage,
  response: ServerResponse,
  isOperation: boolean,
  { refusal, status, headers = {} }: Closed,
): true {
  const { name: code, vi, en } = refusal;
  const body = isOperation
    ? { errors: [{ message: en, extensions: { code, vi, en } }] }
    : { refusal: code, vi, en };
  const mediaType = (isOperation && mediaTypeFor(accept)) || 'application/json; charset=utf-8';
  response.writeHead(status, { ...headers, 'content-type': mediaType });
  response.end(JSON.stringify(body));
  return true;
}
