import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';

type Variables = Readonly<Record<string, unknown>>;
type Document<R, V> = string | TypedDocumentNode<R, V>;

export interface Answer<R> {
  readonly data: R | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Asks a server over HTTP: `const ask = graphqlOver(running.url, token); await ask(document, variables)`. */
export function graphqlOver(url: string, token?: string, reason?: string) {
  return async <R = unknown, V extends Variables = Variables>(
    document: Document<R, V>,
    variables?: V,
  ): Promise<Answer<R>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(reason === undefined ? {} : { 'x-reason': encodeURIComponent(reason) }),
      },
      body: JSON.stringify({ query: textOf(document), variables }),
    });
    const body: unknown = await response.json();
    if (!isResult<R>(body)) throw new Error(`HTTP ${response.status} without a result of GraphQL`);
    return { data: body.data ?? null, errors: body.errors ?? [] };
  };
}

export interface Socket {
  /** The results of an operation; throws the errors of one that is refused, or the event of a closed socket. */
  subscribe<R = unknown, V extends Variables = Variables>(
    document: Document<R, V>,
    variables?: V,
  ): AsyncIterableIterator<FormattedExecutionResult<R, unknown>>;
  /** How the server, or `close`, ended the connection. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(): Promise<void>;
}

/** Follows a server over one websocket, which opens with the first subscription and is not opened again. */
export function subscribeOver(url: string, token?: string, reason?: string): Socket {
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 60_000,
    connectionParams: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(reason === undefined ? {} : { 'x-reason': encodeURIComponent(reason) }),
    },
    on: { closed: (event) => isClosing(event) && closed.resolve({ code: event.code, reason: event.reason }) },
  });
  return {
    subscribe: <R, V extends Variables>(document: Document<R, V>, variables?: V) =>
      client.iterate<R>({ query: textOf(document), ...(variables === undefined ? {} : { variables }) }),
    closed: closed.promise,
    close: async () => client.dispose(),
  };
}

function textOf(document: Document<unknown, never>): string {
  return typeof document === 'string' ? document : print(document);
}

// What a server answers to a document has the document's type by the generated types alone.
function isResult<R>(body: unknown): body is FormattedExecutionResult<R> {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

function isClosing(event: unknown): event is { readonly code: number; readonly reason: string } {
  return typeof event === 'object' && event !== null && 'code' in event && 'reason' in event;
}
