import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_BODY } from '../graphql/longest-body.ts';
import { requestIdOf } from '../graphql/request-id.ts';
import { mediaTypeFor } from '../http/media-type.ts';
import { type Closed, closedTo, OriginNotAllowed } from './closed.ts';
import type { Origins } from './origins.ts';
import type { Secured } from './secured.ts';

export interface HttpDoor {
  /** Answers what may not come in, and says so; false for what may. */
  enter(request: IncomingMessage, response: ServerResponse, isOperation: boolean): boolean;
}

const SAFE: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** The preflight of a page that is allowed is worth asking once an hour. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, content-disposition, x-reason, x-request-id, x-requested-with',
  'access-control-max-age': '3600',
};

const READABLE = 'x-request-id, retry-after, content-disposition';

/** What every request over HTTP passes first. A page in GraphiQL is asked for by GET, and only where there is one. */
export function httpDoor(options: {
  readonly origins: Origins;
  readonly secured: Secured;
  readonly graphiql: boolean;
}): HttpDoor {
  const { origins, secured, graphiql } = options;

  const enter: HttpDoor['enter'] = (request, response, isOperation) => {
    const { method, headers } = request;
    const { origin } = headers;
    const closed = isOperation ? closedTo(request, LONGEST_BODY) : null;
    // What front ends ask all day: its answer is secured where it is written.
    if (isOperation && closed === null && origin === undefined && origins.mayAsk(headers)) return false;
    const asksPage = isOperation && method === 'GET' && headers.accept?.includes('text/html') === true;
    secured.set(response, requestIdOf(headers['x-request-id']), asksPage && graphiql);
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
    if (method === 'GET' && (!asksPage || graphiql)) return false;
    return closed !== null && tell(request, response, isOperation, closed);
  };
  return { enter };
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
