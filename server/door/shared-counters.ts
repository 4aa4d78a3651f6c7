import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { MakeCounter } from './limiters.ts';

/** An answer that takes longer, in milliseconds, is not waited for: whoever asks would wait, too. */
const PATIENCE = 100;
/** Milliseconds without any answer, after which Redis is taken for away until it answers again. */
const AWAY = 500;

export interface SharedCounters {
  readonly make: MakeCounter;
  close(): void;
}

/** Counters in Redis, for all processes together. While it is away, each process counts for itself. */
export function sharedCounters(url: string, log: Logger): SharedCounters {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE,
    socketTimeout: AWAY,
  });
  client.on('error', ({ message }) => log.warn({ err: message }, 'the counters in Redis cannot be reached'));
  return {
    make: (name, points, duration) =>
      new RateLimiterRedis({
        storeClient: client,
        keyPrefix: `motcua:${name}`,
        points,
        duration,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory({ points, duration }),
      }),
    close: () => client.disconnect(),
  };
}
