import { createServerAdapter } from '@whatwg-node/server';
import type { Platform } from '../context/platform.ts';
import type { Environment } from '../environment.ts';
import { answerKnown } from '../graphql/answer-known.ts';
import { knownQueries } from '../graphql/known-queries.ts';
import { requestIdOf } from '../graphql/request-id.ts';
import { serveWebsocket } from '../graphql/websocket.ts';
import { openYoga } from '../graphql/yoga.ts';
import { isAddressed } from '../http/addressed.ts';
import { answerHealth, type Health } from '../http/health.ts';
import type { Listener } from '../http/listen.ts';
import { answerRoute } from '../http/routes.ts';
import { mailboxPage } from '../mail/mailbox.ts';
import { mailFolder } from './open-platform.ts';

const LONGEST_FAREWELL = 2_000;

/** Answers HTTP and websockets from now on. */
export function startWeb(
  environment: Environment,
  platform: Platform,
  listener: Listener,
  health: Health,
  stack: AsyncDisposableStack,
): void {
  const queries = knownQueries();
  const yoga = openYoga(platform, { graphiql: !environment.production, queries });
  const answer = answerKnown(platform, queries);
  const websocket = serveWebsocket(listener.server, yoga, platform);
  stack.defer(async () => {
    // A client that never answers the farewell would be waited for.
    const late = setTimeout(listener.cut, LONGEST_FAREWELL);
    await websocket.close();
    clearTimeout(late);
  });
  const mailbox =
    environment.smtpUrl === undefined && !environment.production ? mailFolder(environment) : null;
  const others = createServerAdapter(async (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer =
      (await answerHealth(pathname, health, platform.metrics)) ??
      (mailbox !== null && /^\/mailbox(\.json|\/|$)/.test(pathname)
        ? await mailboxPage(mailbox, request)
        : null) ??
      (await answerRoute(request, platform));
    return answer ?? new Response('not found\n', { status: 404 });
  });
  listener.serve(async (request, response) => {
    // One id for everything about a request: in the log, in the answer, and in what a fault says.
    const requestId = requestIdOf(request.headers['x-request-id']);
    request.headers['x-request-id'] = requestId;
    response.setHeader('x-request-id', requestId);
    const path = request.url?.split('?', 1)[0];
    const outcome = path === '/graphql' ? await answer(request, response) : null;
    if (outcome === 'answered') return;
    if (!isAddressed(request)) return response.writeHead(400).end('bad request\n');
    if (outcome === null) return others(request, response);
    // Operations come by POST; a GET is a browser that asks for the page.
    if (request.method === 'GET' && request.headers.accept?.includes('text/html') !== true)
      return response.writeHead(405, { allow: 'POST' }).end('POST operations to /graphql\n');
    return yoga(request, response, outcome.fault === null ? {} : { fault: outcome.fault });
  });
}
