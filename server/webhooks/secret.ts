import { randomBytes } from 'node:crypto';

/** A signing secret of 256 bits, in the form of Standard Webhooks: `whsec_` and base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
