import { fileTypeFromBuffer } from 'file-type';
import { type MediaType, mediaTypes } from './media-types.ts';
import { Refusal } from './refusal.ts';

/** The type by content, never by name. Refuses an empty file and every type outside the allow-list. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType> {
  if (bytes.length === 0) throw new Refusal('EMPTY');
  const found = await fileTypeFromBuffer(bytes);
  const allowed = mediaTypes.find((type) => type === found?.mime);
  if (allowed === undefined) throw new Refusal('UNKNOWN_TYPE');
  return allowed;
}
