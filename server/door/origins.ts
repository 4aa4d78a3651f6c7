import type { IncomingHttpHeaders } from 'node:http';

/** Which pages may ask us: our own, and those of the allowed origins. */
export interface Origins {
  /** Whether another origin was allowed by name, and so may read our answers. */
  isAllowed(origin: string): boolean;
  /** Whether a request that a browser sent was sent by a page that may; one without a word about it came from no browser. */
  mayAsk(headers: IncomingHttpHeaders): boolean;
}

export function readOrigins(allowedOrigins: readonly string[], publicUrl: string): Origins {
  const allowed = new Set(allowedOrigins);
  const own = new URL(publicUrl).origin;
  const isOwn = (origin: string, host: string | undefined): boolean =>
    origin === own || (URL.canParse(origin) && new URL(origin).host === host);

  return {
    isAllowed: (origin) => allowed.has(origin),
    mayAsk: ({ origin, host, cookie, authorization, 'sec-fetch-site': site, 'x-requested-with': with_ }) => {
      // A form on a page that sends no referrer has the origin "null", as one in a sandbox has: the other header tells.
      if (origin !== undefined && origin !== 'null') return allowed.has(origin) || isOwn(origin, host);
      if (site !== undefined) return site === 'same-origin' || site === 'none';
      if (origin === 'null') return false;
      // A browser that says neither could be made to send its cookies by any page, but not a header of its own.
      return cookie === undefined || authorization !== undefined || with_ !== undefined;
    },
  };
}
