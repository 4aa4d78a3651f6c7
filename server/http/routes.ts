import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import type { Asked } from '../graphql/asked.ts';
import { bearerOf } from '../graphql/bearer.ts';
import { knownFault } from '../graphql/known-fault.ts';
import { requestIdOf } from '../graphql/request-id.ts';
import { NotSignedIn, Refusal } from '../kit/errors.ts';

/** Answers the plain HTTP routes of the modules that are on; null where none matches. */
export async function answerRoute(request: Request, platform: Platform): Promise<Response | null> {
  const graph = platform.registry.graph();
  for (const { method, pattern, handle } of graph.modules.flatMap((module) => module.routes)) {
    const match = request.method === method ? pattern.exec(request.url) : null;
    if (match === null) continue;
    const requestId = requestIdOf(request.headers.get('x-request-id'));
    try {
      const token = bearerOf(request.headers.get('authorization'));
      const viewer = token === null ? null : await platform.identity.viewerOf(token);
      const reason = reasonOf(request.headers.get('x-reason'));
      const asked: Asked = { token, viewer, reason, requestId, gone: request.signal };
      return await handle(
        request,
        match.pathname.groups,
        makeContext(platform, {
          ...asked,
          graph,
          db: platform.database.db,
          operation: `${method} ${pattern.pathname}`,
        }),
      );
    } catch (error) {
      // Whoever hung up is not there to be answered, and it is no fault of ours.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      return refused(error, platform, requestId);
    }
  }
  return null;
}

function refused(error: unknown, platform: Platform, requestId: string): Response {
  if (error instanceof Refusal) {
    const status = error instanceof NotSignedIn ? 401 : 422;
    return Response.json({ refusal: error.name, vi: error.vi, en: error.en }, { status });
  }
  const known = knownFault(error);
  if (known !== null) {
    const { code: refusal, vi, en } = known;
    platform.log.warn({ requestId }, `fault in a route: ${refusal}`);
    return Response.json({ refusal, vi, en, requestId }, { status: 503, headers: { 'retry-after': '2' } });
  }
  platform.log.error({ err: error, requestId }, 'fault in a route');
  return Response.json(
    { refusal: 'Fault', vi: 'Hệ thống gặp sự cố.', en: 'Something went wrong on our side.', requestId },
    { status: 500 },
  );
}
