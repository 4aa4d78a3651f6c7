import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { streamXlsxRows } from 'hucre/xlsx';
import { z } from 'zod';
import { decoded } from '../../../server/kit/index.ts';
import { DiplomaImportFormat } from '../model.ts';

/** A row of a file: its line, and its cells as texts. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const LARGEST_CSV_ROW = 20_000;
const csvRow = z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) });

/** The rows of a CSV file (RFC 4180) or of the first sheet of a workbook, one after the other; empty ones are passed over. */
export function readRows(
  format: DiplomaImportFormat,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<FileRow> {
  return format === DiplomaImportFormat.CSV ? readCsv(pieces) : readXlsx(pieces);
}

async function* readCsv(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<FileRow> {
  const parser = parse({
    info: true,
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_CSV_ROW,
  });
  Readable.from(decoded(pieces))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  for await (const each of parser) {
    const { info, record } = csvRow.parse(each);
    yield { row: info.lines, cells: record };
  }
}

async function* readXlsx(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<FileRow> {
  for await (const { index, values } of streamXlsxRows(streamOf(pieces))) {
    const cells = values.map(written);
    if (cells.some((cell) => cell !== '')) yield { row: index + 1, cells };
  }
}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const each = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await each.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** A cell as a person reads it; a workbook keeps a day as midnight in Greenwich. */
function written(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
