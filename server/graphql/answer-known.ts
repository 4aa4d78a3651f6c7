import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { z } from 'zod';
import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { mayExplore } from '../door/may-explore.ts';
import { documentSent, meantBy } from '../door/meant.ts';
import { operationCost } from '../door/operation-cost.ts';
import { tellRefusal } from '../door/tell-refusal.ts';
import { mediaTypeFor } from '../http/media-type.ts';
import { wholeBody } from '../http/whole-body.ts';
import { tokenOf } from '../identity/token-of.ts';
import { Unproven } from '../kit/unproven.ts';
import { writeQuery } from './execute-query.ts';
import { isFault, seen } from './fault.ts';
import type { KnownQueries } from './known-queries.ts';
import { refusedLengths } from './refused-lengths.ts';
import { requestIdOf } from './request-id.ts';
import { textOf } from './written-result.ts';

/** A body longer than this is not read here. */
const LONGEST_BODY = 64 * 1024;

const posted = z.strictObject({
  ...documentSent,
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** What became of a request: it is answered, or the pipeline has to do it, or has to tell a fault that is known already. */
type Outcome = 'answered' | { readonly fault: ExecutionResult | null; readonly paid: number };

const UNANSWERED: Outcome = { fault: null, paid: 0 };

/** What a known query was found to be: an answer, or what the guard has against it; null where the pipeline has to look. */
type Found =
  | { readonly result: ExecutionResult | null; readonly paid: number }
  | { readonly refusal: GraphQLError };

/** The most rows of what is soon done, and may be asked over connections that others ask over, too. */
const SMALL = 100;

/** What was weighed once is not weighed again. */
const ALL = Number.POSITIVE_INFINITY;

const NOTHING: Found = { result: null, paid: 0 };

/**
 * Answers what front ends ask all day before the pipeline is entered: a query that passed all its checks before, in a
 * session that was looked up before. The session is proven by the statement itself. Whatever is not plainly answered
 * (a refusal, nothing found, anything new) is left to the pipeline, which begins anew; the body stands in the request
 * then.
 */
export function answerKnown(platform: Platform, queries: KnownQueries) {
  const { registry, identity, database, metrics, log, door } = platform;

  const find = async (
    body: Buffer,
    request: IncomingMessage,
    address: string,
    requestId: string,
    gone: AbortSignal,
  ): Promise<Found> => {
    const asked = posted.safeParse(jsonIn(body)).data;
    const text = asked === undefined ? undefined : meantBy(asked, door.documents);
    const graph = registry.graph();
    const document = text === undefined ? undefined : queries.of(graph, text);
    if (asked === undefined || text === undefined || document === undefined) return NOTHING;
    const { operationName, variables: variableValues } = asked;
    const args = { schema: graph.schema, document, operationName, variableValues };
    const counted = door.countedAs(request);
    // Somebody has to be looked up once, to be counted as who they are and not by their address.
    if (counted === undefined || refusedLengths(args).length > 0) return NOTHING;
    const refusal = await door.guard.refusalOf(args, { viewer: counted, address, paid: 0 });
    if (refusal !== null) return { refusal };
    const isOpenToAll = door.documents.free || door.documents.has(text);
    const result = await writeQuery(graph, args, ({ isOpen, rest }) => {
      const token = isOpen ? null : (tokenOf(platform.publicUrl, request.headers)?.token ?? null);
      const believed = token === null ? null : identity.believed(token);
      // What resolvers make of a viewer no statement proves.
      if (token !== null && (believed === null || rest !== null)) return null;
      // Who may send any document is told by a statement, which an open query has none of.
      if (!isOpenToAll && !mayExplore(believed?.viewer ?? null)) return null;
      const context = makeContext(platform, {
        graph,
        db: database.until(gone),
        ...(operationCost(args) > SMALL
          ? {}
          : { small: ({ sql, parameters }) => database.small.read(sql, parameters, gone) }),
        viewer: believed?.viewer ?? null,
        requestId,
        reason: reasonOf(request.headers['x-reason']),
        ...(believed === null ? {} : { proof: believed.proof }),
      });
      return { context, believes: believed !== null };
    }).catch((fault: unknown) => {
      if (fault instanceof Unproven) return null;
      throw fault;
    });
    return { result, paid: ALL };
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { address, head }: { readonly address: string; readonly head: readonly string[] },
  ): Promise<Outcome> => {
    const mediaType = mediaTypeFor(request.headers.accept);
    if (!isPlain(request) || mediaType === undefined) return UNANSWERED;
    const body = await wholeBody(request);
    // Nobody is there any more.
    if (body === null) return 'answered';
    const done = metrics.operations.startTimer({ kind: 'query' });
    const leaving = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) leaving.abort();
    });
    const requestId = requestIdOf(request.headers['x-request-id']);
    const found = await find(body, request, address, requestId, leaving.signal).catch(
      (err: unknown): Found => {
        log.error({ err, requestId }, 'fault before the pipeline');
        return NOTHING;
      },
    );
    if ('refusal' in found) {
      done({ outcome: 'errors' });
      tellRefusal(response, found.refusal, mediaType, head);
      return 'answered';
    }
    const { result, paid } = found;
    const text = result === null ? undefined : textOf(result);
    if (text === undefined) {
      // Where the pipeline looks for a body that has been read.
      Object.assign(request, { body });
      const told = result === null ? null : seen(result, log.child({ requestId }), requestId);
      if (told === null || !isFault(told)) return { fault: null, paid };
      done({ outcome: 'errors' });
      return { fault: told, paid };
    }
    done({ outcome: 'answered' });
    // As one text, head and body leave in one piece.
    const length = String(Buffer.byteLength(text));
    response.writeHead(200, [...head, 'content-type', mediaType, 'content-length', length]).end(text);
    return 'answered';
  };
}

/** A request of the form in which every client of GraphQL asks. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    /^application\/json\s*(;|$)/.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    length <= LONGEST_BODY
  );
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
