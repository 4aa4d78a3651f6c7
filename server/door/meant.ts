import { z } from 'zod';
import type { Documents } from './documents.ts';

/** What an operation may be sent with: its text, or the hash of one that is registered. */
export const documentSent = {
  query: z.string().nullish(),
  /** As GraphQL over HTTP has it for persisted documents. */
  documentId: z.string().nullish(),
  /** As clients of Apollo and urql have it. */
  extensions: z
    .strictObject({
      persistedQuery: z.strictObject({ version: z.number().nullish(), sha256Hash: z.string() }).nullish(),
    })
    .nullish(),
};

interface Sent {
  readonly query?: string | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly extensions?:
    | { readonly persistedQuery?: { readonly sha256Hash: string } | null | undefined }
    | null
    | undefined;
}

/** The text that is meant; undefined where a hash was sent that no registered document has, or nothing at all. */
export function meantBy(sent: Sent, documents: Documents): string | undefined {
  // Clients over a websocket have to send a text, and send an empty one.
  if (sent.query != null && sent.query !== '') return sent.query;
  const hash = hashIn(sent);
  return hash === undefined ? undefined : documents.withHash(hash);
}

export function hashIn({ documentId, extensions }: Sent): string | undefined {
  return documentId == null
    ? extensions?.persistedQuery?.sha256Hash
    : /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1];
}
