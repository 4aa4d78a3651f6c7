/** Something in a proof pack. Of a file the content is read when its turn comes, so that none is kept in memory. */
export interface ProofEntry {
  readonly path: string;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
  content(): Promise<string | ReadableStream<Uint8Array>>;
}
