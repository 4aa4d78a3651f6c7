import { create } from 'content-disposition';
import type { OpenBlob } from '../../server/kit/index.ts';

/** What hands content out to whoever may have it, never to be run by a browser. */
export function handedOut(
  { content, size }: OpenBlob,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): Response {
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': create(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
