/** What a store says of content it holds: its SHA-256 in 64 lower-case hex digits, and its size in bytes. */
export interface StoredBlob {
  readonly hash: string;
  readonly size: number;
}

/** Content on its way out. Once begun, read `content` to its end or cancel it: a file or a connection stays open till then. */
export interface OpenBlob {
  readonly size: number;
  readonly content: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Keeps content under its own hash: no names, no paths, nothing to overwrite. Who may read what, and what a piece of
 * content is called, is for the caller's tables to say. A hash that is not one is never found.
 */
export interface BlobStore {
  /**
   * Streams content in and resolves once it is kept for good. The same content twice is kept once.
   * Throws BlobTooLarge as soon as more than `limit` bytes came, and what the source throws; nothing is kept then.
   */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredBlob>;
  /** Content to stream out, or undefined if it is not here. */
  open(hash: string): Promise<OpenBlob | undefined>;
  has(hash: string): Promise<boolean>;
  /** Removes content for all who share it; does nothing if it is not here. */
  remove(hash: string): Promise<void>;
}

/** More bytes came than the caller allows. */
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
  /** The most bytes that were allowed. */
  readonly limit: number;
  constructor(limit: number) {
    super(`The content is larger than ${limit} bytes`);
    this.limit = limit;
  }
}

/** Whether `text` has the form of a stored content's hash; nothing else may become part of a path. */
export function isBlobHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
