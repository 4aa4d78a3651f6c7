import { hash } from 'node:crypto';
import type { ProofEntry } from './entry.ts';

/** A text as an entry of a proof pack. */
export function written(path: string, text: string): ProofEntry {
  return { path, sha256: hash('sha256', text), content: async () => text };
}
