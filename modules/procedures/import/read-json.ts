import { Readable } from 'node:stream';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { z } from 'zod';

const item = z.object({ key: z.number(), value: z.unknown() });

/** The values of a JSON array, each with its place from 1; no more than one of them is in memory at a time. */
export async function* readJson(
  content: AsyncIterable<string>,
): AsyncGenerator<{ readonly row: number; readonly value: unknown }> {
  const parser = streamArray.withParserAsStream();
  Readable.from(content)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  for await (const each of parser) {
    const { key, value } = item.parse(each);
    yield { row: key + 1, value };
  }
}
