import type { BlobStore, StoredBlob } from '../storage/storage.ts';
import { InvalidInput } from './errors.ts';

/**
 * Keeps the body of a request, of at most so many bytes, for good. @throws InvalidInput where there is none, BlobTooLarge
 */
export async function keepBody(request: Request, storage: BlobStore, limit: number): Promise<StoredBlob> {
  if (request.body === null || !hasBody(request.headers))
    throw new InvalidInput('body', { vi: 'Chưa có nội dung tệp.', en: 'The body is empty.' });
  const reader = request.body.getReader();
  return storage.put(piecesOf(reader), limit).finally(() => readOn(reader, limit));
}

/** A request without a body has an empty stream for one: only its headers tell (RFC 9112, section 6.3). */
function hasBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || Number(headers.get('content-length')) > 0;
}

/** Leaving it early cancels nothing: to cancel is to break the connection off, and the refusal with it. */
async function* piecesOf(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Reads what is left of a body that is not taken, within reason: most senders listen only when they have sent all. */
async function readOn(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<void> {
  try {
    let left = 5 * limit;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      left -= next.value.byteLength;
      if (left < 0) return await reader.cancel();
    }
  } catch {
    // Whoever hung up does not wait for an answer.
  }
}
