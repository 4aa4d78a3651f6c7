import { hash } from 'node:crypto';

/** What is kept of a token. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
