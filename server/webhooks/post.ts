import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isLoopback, isOutside } from './is-outside.ts';
import { AddressRefused, lookupOutside } from './lookup-outside.ts';
import type { SignedHeaders } from './signed.ts';

/** What a receiver answered: its status, or why there is none. */
export interface Answered {
  readonly status: number | null;
  /** A short word without anything of what was sent or answered. */
  readonly error: string | null;
  /** In seconds, where the receiver asks for patience. */
  readonly retryAfter: number | null;
  /** Milliseconds. */
  readonly latency: number;
}

export interface Message {
  readonly url: string;
  readonly headers: SignedHeaders;
  readonly body: string;
}

/** Posts to third parties. */
export interface Post {
  /** Never throws for what the receiver does; `ended` gives it up. */
  send(message: Message, ended: AbortSignal): Promise<Answered>;
  close(): void;
}

const REFUSED = { status: null, error: 'ADDRESS_REFUSED', retryAfter: null, latency: 0 } as const;

/** More of an answer nobody reads. */
const LONGEST_ANSWER = 4_096;

/**
 * Posts over connections that are kept. The address that a name stands for is looked at again for every connection,
 * and redirects are answers like any other, which nobody follows.
 */
export function openPost(options: {
  readonly timeout: number;
  readonly loopback: boolean;
  readonly lookup?: LookupFunction;
}): Post {
  const { timeout, loopback, lookup } = options;
  // The agents know most of what is not the public internet, but not each form of IPv6.
  const allowed = (address: string) => isOutside(address) || (loopback && isLoopback(address));
  const config = {
    keepAlive: true,
    keepAliveMsecs: 10_000,
    maxFreeSockets: 256,
    // A connection that is not used ends here sooner than there, where that would meet the next delivery.
    timeout: Math.min(4_000, timeout),
    allowIPAddressList: loopback ? ['127.0.0.0/8', '::1/128'] : [],
    lookup: lookupOutside(allowed, lookup),
  };
  const plain = new RequestFilteringHttpAgent(config);
  const secure = new RequestFilteringHttpsAgent(config);

  const attempt = ({ url, headers, body }: Message, signal: AbortSignal) => {
    const { promise, resolve } = Promise.withResolvers<Omit<Answered, 'latency'> & { stale?: boolean }>();
    const isSecure = url.startsWith('https:');
    const asked: RequestOptions = {
      method: 'POST',
      agent: isSecure ? secure : plain,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Motcua-Webhooks/1',
        ...headers,
      },
    };
    const request = (isSecure ? secureRequest : plainRequest)(url, asked, (response) => {
      const { statusCode = null, headers: answer } = response;
      const done = () =>
        resolve({ status: statusCode, error: null, retryAfter: secondsIn(answer['retry-after']) });
      let length = 0;
      response.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > LONGEST_ANSWER) response.destroy();
      });
      response.on('close', done);
      response.on('error', done);
    });
    request.on('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      const stale = request.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE');
      resolve({ status: null, error: reasonOf(error, code), retryAfter: null, stale });
    });
    request.end(body);
    return promise;
  };

  return {
    send: async (message, ended) => {
      const begun = performance.now();
      const host = new URL(message.url).hostname.replace(/^\[(.*)\]$/, '$1');
      if (isIP(host) !== 0 && !allowed(host)) return REFUSED;
      const signal = AbortSignal.any([ended, AbortSignal.timeout(timeout)]);
      const first = await attempt(message, signal);
      // A kept connection that the receiver had just closed says nothing about the receiver.
      const { status, error, retryAfter } =
        first.stale === true && !signal.aborted ? await attempt(message, signal) : first;
      return { status, error, retryAfter, latency: Math.round(performance.now() - begun) };
    },
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

function reasonOf(error: Error, code: unknown): string {
  const { name, message } = error;
  if (error instanceof AddressRefused || / is not allowed\. Because/.test(message)) return REFUSED.error;
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code) ? code : 'NO_ANSWER';
}

/** `Retry-After` in its form of seconds; in its form of a date it depends on two clocks, and is passed over. */
function secondsIn(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
