import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
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
import type { Graph } from '../kit/graph.ts';
import { Unproven } from '../kit/unproven.ts';
import type { Asked } from './asked.ts';
import { carryOutMutation } from './carry-out-mutation.ts';
import { writeQuery } from './execute-query.ts';
import { isFault, seen } from './fault.ts';
import type { KnownOperations } from './known-operations.ts';
import { operationKind } from './operation-kind.ts';
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

/**
 * What a known operation was found to be: an answer, or what the guard has against it; null where the pipeline has to
 * look. What has been `done` is not done again, whatever came of it.
 */
type Found =
  | { readonly result: ExecutionResult | null; readonly paid: number }
  | { readonly done: ExecutionResult }
  | { readonly refusal: GraphQLError; readonly kind: OperationTypeNode };

/** The most rows of what is soon done, and may be asked over connections that others ask over, too. */
const SMALL = 100;

/** What was weighed once is not weighed again. */
const ALL = Number.POSITIVE_INFINITY;

const NOTHING: Found = { result: null, paid: 0 };

/**
 * Answers what front ends ask all day before the pipeline is entered: an operation whose document passed all its checks
 * before. A query is asked in a session that was looked up before, which the statement itself proves; whatever is not
 * plainly answered (a refusal, nothing found, anything new) is left to the pipeline, which begins anew. Of a mutation
 * the pipeline tells only what it cannot be asked twice. The body stands in the request then.
 */
export function answerKnown(platform: Platform, known: KnownOperations) {
  const { registry, identity, database, metrics, log, door } = platform;

  /** A mutation of whoever asks, who is looked up as the pipeline does it. */
  const act = async (
    graph: Graph,
    args: ExecutionArgs,
    text: string,
    { headers }: IncomingMessage,
    asked: Pick<Asked, 'address' | 'requestId' | 'gone'>,
  ): Promise<Found> => {
    const token = tokenOf(platform.publicUrl, headers)?.token ?? null;
    const viewer = token === null ? null : await identity.viewerOf(token);
    const isOpen = door.documents.free || door.documents.has(text) || mayExplore(viewer);
    if (!isOpen || (token !== null && viewer === null)) return { result: null, paid: ALL };
    const reason = reasonOf(headers['x-reason']);
    const done = await carryOutMutation(platform, graph, args, {
      ...asked,
      token,
      viewer,
      reason,
      paid: ALL,
      overSocket: false,
    });
    return { done };
  };

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
    const document = text === undefined ? undefined : known.of(graph, text);
    if (asked === undefined || text === undefined || document === undefined) return NOTHING;
    const { operationName, variables: variableValues } = asked;
    const args = { schema: graph.schema, document, operationName, variableValues };
    const counted = door.countedAs(request);
    // Somebody has to be looked up once, to be counted as who they are and not by their address.
    if (counted === undefined || refusedLengths(args).length > 0) return NOTHING;
    const refusal = await door.guard.refusalOf(args, { viewer: counted, address, paid: 0 });
    const kind = operationKind(document, operationName);
    if (refusal !== null) return { refusal, kind };
    if (kind === OperationTypeNode.MUTATION)
      return act(graph, args, text, request, { address, requestId, gone });
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

  /** What went wrong with a query on our side, as it is told; null where the pipeline has to ask anew. */
  const faultOf = (result: ExecutionResult | null, requestId: string): ExecutionResult | null => {
    const told = result === null ? null : seen(result, log.child({ requestId }), requestId);
    return told !== null && isFault(told) ? told : null;
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
    const done = metrics.operations.startTimer();
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
      done({ kind: found.kind, outcome: 'errors' });
      tellRefusal(response, found.refusal, mediaType, head);
      return 'answered';
    }
    const kind = 'done' in found ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const text = 'done' in found ? plainTextOf(found.done) : found.result && textOf(found.result);
    if (text == null) {
      // Where the pipeline looks for a body that has been read.
      Object.assign(request, { body });
      const fault = 'done' in found ? found.done : faultOf(found.result, requestId);
      if (fault !== null) done({ kind, outcome: 'errors' });
      return { fault, paid: 'done' in found ? ALL : found.paid };
    }
    done({ kind, outcome: 'answered' });
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

/** The answer of what went well; the pipeline tells anything else. */
function plainTextOf({ data, errors }: ExecutionResult): string | null {
  return data == null || errors !== undefined ? null : JSON.stringify({ data });
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
