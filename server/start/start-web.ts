import { createServerAdapter } from '@whatwg-node/server';
import type { Platform } from '../context/platform.ts';
import { entersByGet } from '../door/enters-by-get.ts';
import { httpDoor } from '../door/http-door.ts';
import { isLong, refusalOfLong } from '../door/long-body.ts';
import { securedBy } from '../door/secured.ts';
import { tellRefusal } from '../door/tell-refusal.ts';
import type { Environment } from '../environment.ts';
import { answerKnown } from '../graphql/answer-known.ts';
import { knownOperations } from '../graphql/known-operations.ts';
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
  const known = knownOperations();
  const yoga = openYoga(platform, { graphiql: !environment.production, known });
  const answer = answerKnown(platform, known);
  const websocket = serveWebsocket(listener.server, yoga, platform);
  stack.defer(async () => {
    // A client that never answers the farewell would be waited for.
    const late = setTimeout(listener.cut, LONGEST_FAREWELL);
    await websocket.close();
    clearTimeout(late);
  });
  const mailbox =
    environment.smtpUrl === undefined && !environment.production ? mailFolder(environment) : null;
  const others = createServerAdapter<{ readonly address: string }>(async (request, { address }) => {
    const { pathname } = new URL(request.url);
    const answer =
      (await answerHealth(pathname, health, platform.metrics)) ??
      (mailbox !== null && /^\/mailbox(\.json|\/|$)/.test(pathname)
        ? await mailboxPage(mailbox, request)
        : null) ??
      (await answerRoute(request, platform, address));
    return answer ?? new Response('not found\n', { status: 404 });
  });
  const { door } = platform;
  const secured = securedBy(platform.publicUrl);
  const { enter } = httpDoor({ origins: door.origins, secured, graphiql: !environment.production });
  listener.serve(async (request, response) => {
    // One id for everything about a request: in the log, in the answer, and in what a fault says.
    const requestId = requestIdOf(request.headers['x-request-id']);
    request.headers['x-request-id'] = requestId;
    const isOperation = request.url?.split('?', 1)[0] === '/graphql';
    if (enter(request, response, isOperation)) return;
    const address = door.addressOf(request);
    const head = secured.head(requestId);
    if (isOperation && isLong(request)) {
      const refusal = await refusalOfLong(request, address, door.countedAs, door.limiters);
      // What would follow is not read.
      const closing = [...head, 'connection', 'close'];
      if (refusal !== null) return tellRefusal(response, refusal, 'application/json; charset=utf-8', closing);
    }
    const outcome = isOperation ? await answer(request, response, { address, head }) : null;
    if (outcome === 'answered') return;
    secured.set(response, requestId, false);
    if (!isAddressed(request)) return response.writeHead(400).end('bad request\n');
    if (outcome === null) return others(request, response, { address });
    if (request.method === 'GET' && !(await entersByGet(request, response, platform))) return;
    const { fault, paid } = outcome;
    return yoga(request, response, { address, paid, ...(fault === null ? {} : { fault }) });
  });
}
