import { hash } from 'node:crypto';

/** What is kept of a token, or of another secret that nobody can guess. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
