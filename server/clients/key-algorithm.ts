/** How a client may sign: one algorithm for each kind of key that it may have. */
export const KEY_ALGORITHMS = ['ES256', 'PS256', 'EdDSA'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];
