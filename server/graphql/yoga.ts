import type { ExecutionResult } from 'graphql';
import { createLRUCache, createYoga, type Plugin } from 'graphql-yoga';
import { reasonOf } from '../audit/reason-of.ts';
import type { Platform } from '../context/platform.ts';
import type { Asked } from './asked.ts';
import { bearerOf } from './bearer.ts';
import { seenError } from './fault.ts';
import type { KnownQueries } from './known-queries.ts';
import { useOperations } from './operations.ts';
import { requestIdOf } from './request-id.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useListLengths } from './use-list-lengths.ts';

const FIRST_QUERY = `# Put a token that the server printed into "Headers": { "authorization": "Bearer ..." }
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
  options: { readonly graphiql: boolean; readonly queries: KnownQueries },
) {
  const { identity, log } = platform;
  return createYoga<Handed, Asked>({
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    // Room for a text that is too long to be answered as a typed refusal; anything larger is cut off unread.
    maxRequestBodySize: 4_000_000,
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
    context: async ({ asked, request }) => {
      if (asked !== undefined) return asked;
      const requestId = requestIdOf(request.headers.get('x-request-id'));
      const token = bearerOf(request.headers.get('authorization'));
      try {
        const viewer = token === null ? null : await identity.viewerOf(token);
        const reason = reasonOf(request.headers.get('x-reason'));
        return { token, requestId, viewer, reason, gone: request.signal };
      } catch (error) {
        throw seenError(error, log.child({ requestId }), requestId);
      }
    },
    plugins: [useDocumentLimits(), useListLengths(log), useOperations(platform, options.queries), tellFault],
  });
}

export type Yoga = ReturnType<typeof openYoga>;
