import { createHash } from 'node:crypto';

/** What Motcua keeps beside an idempotency key: the arguments with sorted names, hashed. */
export function argumentsHash(dossier: string, idempotencyKey: string): Buffer {
  return createHash('sha256').update(JSON.stringify({ dossier, idempotencyKey })).digest();
}
