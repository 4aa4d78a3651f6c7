/** So that a connection whose other end went without a word is given up after 20 seconds, and not after hours. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;
