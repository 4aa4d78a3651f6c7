import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Sessions } from '../identity/sessions.ts';
import { DocumentNotRegistered, persistedQueryNotFound } from './document-not-registered.ts';
import type { Documents } from './documents.ts';
import type { Guard } from './guard.ts';
import { mayExplore } from './may-explore.ts';
import { hashIn, meantBy } from './meant.ts';
import { refused } from './refused.ts';

/** What an operation was sent with, as far as it says which document is meant. */
const sent = z.object({
  query: z.string().nullish(),
  documentId: z.string().nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ sha256Hash: z.string() }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** The document of an operation, where whoever asks may send it; or why not. */
export type AskedDocument =
  | { readonly text: string; readonly paid: number }
  | { readonly refusal: GraphQLError };

/** Finds the document that is meant and who may send it, before it is read. Null for what is none: GraphQL says so. */
export type AskDocument = (
  params: unknown,
  token: string | null,
  address: string,
) => Promise<AskedDocument | null>;

export function askedDocuments(
  identity: Pick<Sessions, 'believed' | 'viewerOf'>,
  documents: Documents,
  guard: Guard,
): AskDocument {
  return async (params, token, address) => {
    const asked = sent.safeParse(params).data;
    if (
      asked === undefined ||
      (asked.query == null && hashIn(asked) === undefined && asked.documentId == null)
    )
      return null;
    const text = meantBy(asked, documents);
    const believed = token === null ? null : (identity.believed(token)?.viewer ?? null);
    const isRegistered = text !== undefined && documents.has(text);
    // To read a document that is not registered is work, whatever is in it.
    const paid = isRegistered ? 0 : 1;
    const refusal = isRegistered
      ? await guard.refusalOfAll(believed, address)
      : await guard.refusalOfUnread(believed, address);
    if (refusal !== null) return { refusal };
    if (text === undefined)
      return {
        refusal: asked.documentId == null ? persistedQueryNotFound() : refused(new DocumentNotRegistered()),
      };
    if (isRegistered || documents.free) return { text, paid };
    const viewer = token === null ? null : await identity.viewerOf(token);
    return mayExplore(viewer) ? { text, paid } : { refusal: refused(new DocumentNotRegistered()) };
  };
}
