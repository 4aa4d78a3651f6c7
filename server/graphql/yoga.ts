import type { ExecutionResult } from 'graphql';
import { createLRUCache, createYoga, type Plugin } from 'graphql-yoga';
import { reasonOf } from '../audit/reason-of.ts';
import type { Platform } from '../context/platform.ts';
import { useDoor } from '../door/use-door.ts';
import { useWordedResults } from '../door/use-worded-results.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Asked } from './asked.ts';
import { seenError } from './fault.ts';
import type { KnownOperations } from './known-operations.ts';
import { LONGEST_BODY } from './longest-body.ts';
import { useOperations } from './operations.ts';
import { requestIdOf } from './request-id.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useListLengths } from './use-list-lengths.ts';

const FIRST_QUERY = `# Sign in at /sign-in?return=/graphql, or put a token that the server printed into "Headers": { "authorization": "Bearer ..." }
{
  viewer { name }
  procedures(search: "dang ky khai sinh", first: 5) {
    edges { node { code name papers { name mandatory } offers { channel timeText feeText } } }
  }
}
`;

/** What was found out before an operation was handed over. */
export interface Handed {
  /** By the websocket: who asks. */
  readonly asked?: Asked;
  /** By HTTP: where the request comes from. */
  readonly address?: string;
  /** How much of what the operation weighs was taken before. */
  readonly paid?: number;
  /** How the operation ended already, so that it is not begun again. */
  readonly fault?: ExecutionResult;
}

const tellFault: Plugin<object, Handed> = {
  onParams: ({ context, setResult }) => {
    if (context.fault !== undefined) setResult(context.fault);
  },
};

/** The one pipeline for both transports. What is not used of HTTP is closed. */
export function openYoga(
  platform: Platform,
  options: { readonly graphiql: boolean; readonly known: KnownOperations },
) {
  const { identity, registry, log, publicUrl, door } = platform;
  return createYoga<Handed, Asked>({
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: LONGEST_BODY,
    // A document within the limits takes up to a megabyte: somebody who sends ever new ones must not fill the memory.
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: 200 }),
      errorCache: createLRUCache({ max: 50 }),
    },
    graphiql: options.graphiql
      ? { title: 'Motcua', subscriptionsProtocol: 'WS', defaultQuery: FIRST_QUERY }
      : false,
    // Its 9 MB are read when somebody opens the page, and come from here: nothing is fetched from elsewhere.
    renderGraphiQL: async (page) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(page),
    logging: {
      debug: (...args) => log.debug({ yoga: args.map(String) }),
      info: (...args) => log.info({ yoga: args.map(String) }),
      warn: (...args) => log.warn({ yoga: args.map(String) }),
      error: (...args) => log.error({ err: args[0] }, 'fault in the pipeline'),
    },
    context: async ({ asked, address = 'unknown', paid = 0, request }) => {
      if (asked !== undefined) return asked;
      const requestId = requestIdOf(request.headers.get('x-request-id'));
      const { headers } = request;
      const [authorization, cookie] = [headers.get('authorization'), headers.get('cookie')];
      const token = tokenOf(publicUrl, { authorization, cookie })?.token ?? null;
      try {
        const viewer = token === null ? null : await identity.viewerOf(token);
        const reason = reasonOf(headers.get('x-reason'));
        return { token, requestId, viewer, reason, address, paid, overSocket: false, gone: request.signal };
      } catch (error) {
        throw seenError(error, log.child({ requestId }), requestId);
      }
    },
    plugins: [
      useWordedResults(log),
      useDoor(door, publicUrl),
      useDocumentLimits(registry, { hideSuggestions: !door.reveals }),
      useListLengths(log),
      useOperations(platform, options.known),
      tellFault,
    ],
  });
}

export type Yoga = ReturnType<typeof openYoga>;
