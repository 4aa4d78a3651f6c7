import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { RowRefused } from './faults.ts';
import { COLUMNS } from './from-tsv.ts';

/** A record of a file: its place, and what it holds, by column. */
interface TsvRow {
  readonly row: number;
  /** Null where it has not as many cells as there are columns. */
  readonly cells: Readonly<Record<string, string>> | null;
}

const parsed = z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) });

/** The rows of a file whose first line names the columns; cells are not quoted. @throws RowRefused for the columns */
export async function* readTsv(content: AsyncIterable<string>): AsyncGenerator<TsvRow> {
  const parser = parse({
    delimiter: '\t',
    quote: false,
    info: true,
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 200_000,
  });
  Readable.from(content)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let columns: readonly string[] | null = null;
  for await (const each of parser) {
    const { info, record } = parsed.parse(each);
    if (columns === null) {
      columns = record;
      const unknown = record.find((column) => !COLUMNS.includes(column));
      if (unknown !== undefined) throw new RowRefused('UNKNOWN_COLUMN', unknown.slice(0, 100));
    } else {
      const names = columns;
      const isWhole = record.length === names.length;
      yield {
        row: info.lines,
        cells: isWhole ? Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])) : null,
      };
    }
  }
}
