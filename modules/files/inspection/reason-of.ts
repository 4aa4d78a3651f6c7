import { isOutOfMemory } from './is-out-of-memory.ts';
import type { MediaType } from './media-types.ts';
import { Refusal } from './refusal.ts';
import type { RefusalReason } from './refusal-reasons.ts';

const damaged: Readonly<Record<MediaType, RefusalReason>> = {
  'application/pdf': 'BROKEN_PDF',
  'image/jpeg': 'BROKEN_IMAGE',
  'image/png': 'BROKEN_IMAGE',
};

/** The reason behind whatever a decoder threw; a fault nobody foresaw means the file is damaged. */
export function reasonOf(error: unknown, mediaType: MediaType | undefined): RefusalReason {
  if (error instanceof Refusal) return error.reason;
  if (isOutOfMemory(String(error))) return 'NEEDED_TOO_MUCH_MEMORY';
  return mediaType === undefined ? 'READER_CRASHED' : damaged[mediaType];
}
