/** What comes from the store, and whether the store broke off: that is nothing that a file is refused for. */
export function watchedSource(content: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let broken = false;
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      yield* content;
    } catch (error) {
      broken = true;
      throw error;
    }
  }
  return { pieces: pieces(), isBroken: () => broken };
}
