import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { z } from 'zod';
import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { mediaTypeFor } from '../http/media-type.ts';
import { wholeBody } from '../http/whole-body.ts';
import { Unproven } from '../kit/unproven.ts';
import { bearerOf } from './bearer.ts';
import { writeQuery } from './execute-query.ts';
import { isFault, seen } from './fault.ts';
import type { KnownQueries } from './known-queries.ts';
import { refusedLengths } from './refused-lengths.ts';
import { requestIdOf } from './request-id.ts';
import { textOf } from './written-result.ts';

/** A body longer than this is not read here. */
const LONGEST_BODY = 64 * 1024;

const posted = z.strictObject({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** What became of a request: it is answered, or the pipeline has to do it, or has to tell a fault that is known already. */
type Outcome = 'answered' | { readonly fault: ExecutionResult | null };

const UNANSWERED: Outcome = { fault: null };

/**
 * Answers what front ends ask all day before the pipeline is entered: a query that passed all its checks before, in a
 * session that was looked up before. The session is proven by the statement itself. Whatever is not plainly answered
 * (a refusal, nothing found, anything new) is left to the pipeline, which begins anew; the body stands in the request
 * then.
 */
export function answerKnown(platform: Platform, queries: KnownQueries) {
  const { registry, identity, database, metrics, log } = platform;

  const resultOf = async (
    body: Buffer,
    { headers }: IncomingMessage,
    requestId: string,
    gone: AbortSignal,
  ): Promise<ExecutionResult | null> => {
    const asked = posted.safeParse(jsonIn(body)).data;
    const graph = registry.graph();
    const document = asked === undefined ? undefined : queries.of(graph, asked.query);
    if (asked === undefined || document === undefined) return null;
    const { operationName, variables: variableValues } = asked;
    const args = { schema: graph.schema, document, operationName, variableValues };
    if (refusedLengths(args).length > 0) return null;
    return writeQuery(graph, args, ({ isOpen, rest }) => {
      const token = isOpen ? null : bearerOf(headers.authorization);
      const believed = token === null ? null : identity.believed(token);
      // What resolvers make of a viewer no statement proves.
      if ((token !== null && believed === null) || rest !== null) return null;
      const context = makeContext(platform, {
        graph,
        db: database.until(gone),
        viewer: believed?.viewer ?? null,
        requestId,
        reason: reasonOf(headers['x-reason']),
        ...(believed === null ? {} : { proof: believed.proof }),
      });
      return { context, believes: believed !== null };
    });
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<Outcome> => {
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
    const result = await resultOf(body, request, requestId, leaving.signal).catch((fault: unknown) => {
      if (!(fault instanceof Unproven)) log.error({ err: fault, requestId }, 'fault before the pipeline');
      return null;
    });
    const text = result === null ? undefined : textOf(result);
    if (text === undefined) {
      // Where the pipeline looks for a body that has been read.
      Object.assign(request, { body });
      const told = result === null ? null : seen(result, log.child({ requestId }), requestId);
      if (told === null || !isFault(told)) return UNANSWERED;
      done({ outcome: 'errors' });
      return { fault: told };
    }
    done({ outcome: 'answered' });
    // As one text, head and body leave in one piece.
    response.setHeader('content-type', mediaType);
    response.end(text);
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
