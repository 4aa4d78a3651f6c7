import { z } from 'zod';
import { sha256 } from './merkle.ts';

/** What a seal says, as JSON: its hash goes into the next one. */
export const sealHeader = z.strictObject({
  seal: z.number().int().positive(),
  /** Entries in it, and up to its end. */
  count: z.number().int().positive(),
  total: z.number().int().positive(),
  root: z.string(),
  previous: z.string(),
  last: z.tuple([z.string(), z.number()]),
  at: z.string(),
});
export type SealHeader = z.output<typeof sealHeader>;

/** Before the first seal. */
export const NO_SEAL = '0'.repeat(64);

export function hashOfHeader(header: string): string {
  return sha256(`seal\n${header}`);
}
