import type { ServerResponse } from 'node:http';

/** An answer is data and no page: where a browser shows it as one, it may load nothing, and nobody may frame it. */
const OF_EVERY_ANSWER: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  ],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
];

/** GraphiQL is one page with its scripts and styles in it, which asks this server alone. */
const OF_GRAPHIQL =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'";

const TWO_YEARS = 63_072_000;

/** What tells a browser to be careful with an answer. A page of ours may allow itself more with a header of its own. */
export interface Secured {
  /** Names and values in turn, as `writeHead` takes them: to write all at once takes half as long as to set each. */
  head(requestId: string): readonly string[];
  /** Sets each, where that was not done before. */
  set(response: ServerResponse, requestId: string, isGraphiql: boolean): void;
}

export function securedBy(publicUrl: string): Secured {
  // The word of a server without TLS about TLS is not listened to.
  const all = publicUrl.startsWith('https:')
    ? [...OF_EVERY_ANSWER, ['strict-transport-security', `max-age=${TWO_YEARS}`] as const]
    : OF_EVERY_ANSWER;
  const flat = all.flat();
  return {
    head: (requestId) => [...flat, 'x-request-id', requestId],
    set: (response, requestId, isGraphiql) => {
      if (response.hasHeader('x-request-id')) return;
      response.setHeader('x-request-id', requestId);
      for (const [name, value] of all) response.setHeader(name, value);
      if (isGraphiql) response.setHeader('content-security-policy', OF_GRAPHIQL);
    },
  };
}
