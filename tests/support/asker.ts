import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { z } from 'zod';
import { type Answer, graphqlOver, type Socket, subscribeOver } from './client.ts';

type Variables = Readonly<Record<string, unknown>>;

/** One person at the province's server, asking as any client does. */
export interface Asker {
  readonly login: string;
  readonly accountId: number | null;
  readonly token: string | undefined;
  /** The data of an answer. @throws where it has errors */
  ask<R, V extends Variables>(document: TypedDocumentNode<R, V>, variables: V): Promise<R>;
  /** The whole answer, whatever it holds. */
  answer<R, V extends Variables>(document: TypedDocumentNode<R, V>, variables: V): Promise<Answer<R>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Uploads a file; answers with its id. @throws where it is refused */
  upload(name: string, content: Uint8Array): Promise<string>;
  /** A websocket of one's own. */
  socket(): Socket;
}

const created = z.object({ id: z.string() });

/** The address is asked for each time: a server that was started again has another. */
export function askerAt(
  url: () => string,
  who: {
    readonly login: string;
    readonly accountId: number | null;
    readonly token?: string;
    /** Why they read what is protected; with null they do not say. */
    readonly reason?: string | null;
  },
): Asker {
  const { login, accountId, token } = who;
  const reason = who.reason === undefined ? 'kiểm thử' : (who.reason ?? undefined);
  const authorization: Readonly<Record<string, string>> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const fetchHere = (path: string, init: RequestInit = {}) =>
    fetch(`${url()}${path}`, {
      ...init,
      headers: { ...authorization, ...Object.fromEntries(new Headers(init.headers)) },
    });
  return {
    login,
    accountId,
    token,
    ask: async (document, variables) => {
      const { data, errors } = await graphqlOver(url(), token, reason)(document, variables);
      if (data === null || errors.length > 0)
        throw new Error(`${login}: ${errors.map(({ message }) => message).join('; ')}`);
      return data;
    },
    answer: (document, variables) => graphqlOver(url(), token, reason)(document, variables),
    fetch: fetchHere,
    upload: async (name, content) => {
      const response = await fetchHere('/files', {
        method: 'POST',
        headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
        body: Buffer.from(content),
      });
      return created.parse(await response.json()).id;
    },
    socket: () => subscribeOver(url(), token, reason),
  };
}
