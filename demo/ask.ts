import { createClient } from 'graphql-ws';
import { z } from 'zod';

const answer = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** One person at a server: asks the public API as any client does. */
export interface Asker {
  ask<T>(document: string, variables: Readonly<Record<string, unknown>>, shape: z.ZodType<T>): Promise<T>;
  upload(name: string, type: string, content: Uint8Array): Promise<string>;
  download(path: string): Promise<{ readonly type: string | null; readonly content: Uint8Array }>;
  follow<T>(document: string, shape: z.ZodType<T>): AsyncIterable<T> & { close(): void };
}

const idOf = z.object({ id: z.string() });

export function askerAt(url: string, token: string | null): Asker {
  const authorization = token === null ? undefined : `Bearer ${token}`;
  const headers = authorization === undefined ? {} : { authorization };
  return {
    ask: async (document, variables, shape) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables }),
      });
      const { data, errors } = answer.parse(await response.json());
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
      return shape.parse(data);
    },
    upload: async (name, type, content) => {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      const response = await fetch(`${url}/files`, {
        method: 'POST',
        headers: { ...headers, 'content-type': type, 'content-disposition': disposition },
        body: Buffer.from(content),
      });
      return idOf.parse(await response.json()).id;
    },
    download: async (path) => {
      const response = await fetch(`${url}${path}`, { headers });
      if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
      return { type: response.headers.get('content-type'), content: await response.bytes() };
    },
    follow: (document, shape) => {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        connectionParams: { authorization },
        lazy: false,
      });
      const stream = client.iterate({ query: document });
      async function* shaped() {
        for await (const { data } of stream) yield shape.parse(data);
      }
      return Object.assign(shaped(), { close: () => void client.dispose() });
    },
  };
}
