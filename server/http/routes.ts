import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { TooManyRequests } from '../door/too-many-requests.ts';
import type { Asked } from '../graphql/asked.ts';
import { knownFault } from '../graphql/known-fault.ts';
import { requestIdOf } from '../graphql/request-id.ts';
import { tokenOf } from '../identity/token-of.ts';
import { AssuranceTooLow } from '../kit/assurance.ts';
import { NotSignedIn, Refusal } from '../kit/errors.ts';
import { insistThawed } from '../registry/insist-thawed.ts';

/** Answers the plain HTTP routes of the modules that are on; null where none matches. */
export async function answerRoute(
  request: Request,
  platform: Platform,
  address: string,
): Promise<Response | null> {
  const graph = platform.registry.graph();
  const routes = graph.modules.flatMap((module) => module.routes.map((route) => ({ ...route, module })));
  for (const { module, method, pattern, beginsSignIn, handle } of routes) {
    const match = request.method === method ? pattern.exec(request.url) : null;
    if (match === null) continue;
    const requestId = requestIdOf(request.headers.get('x-request-id'));
    try {
      const { identity, door } = platform;
      const { headers } = request;
      const [authorization, cookie] = [headers.get('authorization'), headers.get('cookie')];
      const token = tokenOf(platform.publicUrl, { authorization, cookie })?.token ?? null;
      if (beginsSignIn) await door.limiters.signIn(address);
      // Before somebody is looked up, who may be nobody.
      await door.limiters.insistOnRest((token && identity.believed(token)?.viewer) || null, address);
      const viewer = token === null ? null : await identity.viewerOf(token);
      await door.limiters.take(viewer, address, 1);
      if (method !== 'GET') insistThawed(platform.registry, module);
      const asked: Asked = {
        token,
        viewer,
        reason: reasonOf(headers.get('x-reason')),
        requestId,
        address,
        paid: 1,
        overSocket: false,
        gone: request.signal,
      };
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
  if (error instanceof TooManyRequests) {
    const headers = { 'retry-after': String(error.retryAfter) };
    return Response.json({ refusal: error.name, vi: error.vi, en: error.en }, { status: 429, headers });
  }
  if (error instanceof Refusal) {
    const status = error instanceof NotSignedIn ? 401 : 422;
    const words = { refusal: error.name, vi: error.vi, en: error.en };
    if (!(error instanceof AssuranceTooLow)) return Response.json(words, { status });
    return Response.json({ ...words, required: error.required, held: error.held }, { status: 403 });
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
