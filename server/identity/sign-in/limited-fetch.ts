import type { CustomFetchOptions } from 'openid-client';

/** No answer of an identity provider is longer. */
const LONGEST_ANSWER = 256 * 1024;

/** Fetches, and gives an answer up that does not end where it should: openid-client reads whatever comes. */
export async function limitedFetch(
  url: string,
  { body: sent, ...init }: CustomFetchOptions,
): Promise<Response> {
  const { body, status, statusText, headers } = await fetch(url, {
    ...init,
    // The exchange of a code is a form; nothing else that is asked of a provider has a body.
    ...(sent instanceof URLSearchParams ? { body: sent } : {}),
  });
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    if (length > LONGEST_ANSWER) throw new Error('The answer is too long');
    pieces.push(piece);
  }
  const whole = status === 204 || status === 304 ? null : Buffer.concat(pieces);
  return new Response(whole, { status, statusText, headers });
}
