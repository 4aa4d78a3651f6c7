import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import type { Platform } from '../context/platform.ts';
import { tellRefusal } from '../door/tell-refusal.ts';
import { mediaTypeFor } from '../http/media-type.ts';
import { wholeBody } from '../http/whole-body.ts';
import { isFault, seen } from './fault.ts';
import { type Found, findKnown, NOTHING } from './find-known.ts';
import type { KnownOperations } from './known-operations.ts';
import { requestIdOf } from './request-id.ts';
import { textOf } from './written-result.ts';

/** A body longer than this is not read here. */
const LONGEST_BODY = 64 * 1024;

/** What became of a request: it is answered, or the pipeline has to do it, or has to tell what is known already. */
type Outcome = 'answered' | { readonly fault: ExecutionResult | null; readonly paid: number };

const UNANSWERED: Outcome = { fault: null, paid: 0 };

/**
 * Answers what front ends ask all day before the pipeline is entered: operations whose documents passed all checks
 * before. Whatever a query does not plainly answer (a refusal, nothing found, anything new) is left to the pipeline,
 * which begins anew; of a mutation it tells what went wrong, since that is not done twice. The body stands in the
 * request then.
 */
export function answerKnown(platform: Platform, known: KnownOperations) {
  const { metrics, log } = platform;

  /** What is not asked again, and how it is told; null where the pipeline has to ask. */
  const faultOf = (
    kind: OperationTypeNode,
    result: ExecutionResult | null,
    requestId: string,
  ): ExecutionResult | null => {
    if (result === null || kind === OperationTypeNode.MUTATION) return result;
    const told = seen(result, log.child({ requestId }), requestId);
    return isFault(told) ? told : null;
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
    const by = { address, requestId, gone: leaving.signal };
    const found = await findKnown(platform, known, body, request, by).catch((err: unknown): Found => {
      log.error({ err, requestId }, 'fault before the pipeline');
      return NOTHING;
    });
    const { kind } = found;
    if ('refusal' in found) {
      done({ kind, outcome: 'errors' });
      tellRefusal(response, found.refusal, mediaType, head);
      return 'answered';
    }
    const { result, paid } = found;
    const text = result === null ? undefined : (textOf(result) ?? plainTextOf(kind, result));
    if (text === undefined) {
      // Where the pipeline looks for a body that has been read.
      Object.assign(request, { body });
      const fault = faultOf(kind, result, requestId);
      if (fault !== null) done({ kind, outcome: 'errors' });
      return { fault, paid };
    }
    done({ kind, outcome: 'answered' });
    // As one text, head and body leave in one piece.
    const length = String(Buffer.byteLength(text));
    response.writeHead(200, [...head, 'content-type', mediaType, 'content-length', length]).end(text);
    return 'answered';
  };
}

/** The answer of a mutation of which all went well. */
function plainTextOf(kind: OperationTypeNode, { data, errors }: ExecutionResult): string | undefined {
  const isPlain = kind === OperationTypeNode.MUTATION && data != null && errors === undefined;
  return isPlain ? JSON.stringify({ data }) : undefined;
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
