import { createReadStream } from 'node:fs';

/**
 * The bytes of the file at `path` as a stream that opens it at the first read: one that nobody reads costs nothing.
 * A fault (also: the file was removed meanwhile) reaches the reader; cancelling closes the file.
 */
export function fileContent(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = read(path);
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

// A bare descriptor and no FileHandle: a handle that a careless reader drops ends the process when it is collected.
async function* read(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  for await (const piece of createReadStream(path)) yield piece;
}
