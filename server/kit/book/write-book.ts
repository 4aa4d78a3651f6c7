import { dayInFigures, momentInFigures } from '../in-words.ts';
import type { Block } from '../paper/paper.ts';
import { streamPaper } from '../paper/stream-paper.ts';
import type { Book, Cell } from './book.ts';
import { bookSheet } from './book-sheet.ts';

/** A book as it is being written. */
export interface WrittenBook {
  readonly content: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  /** How many it has, once all is written; null for a workbook. */
  pages(): number | null;
}

/** Writes a book out while its lines are read: a page or a few hundred rows at a time are in memory. */
export function writeBook<L>(
  book: Book<L>,
  format: 'pdf' | 'xlsx',
  batches: AsyncIterable<readonly L[]>,
): WrittenBook {
  if (format === 'pdf')
    return { ...streamPaper(book.setup, blocksOf(book, batches)), mediaType: 'application/pdf' };
  return {
    content: bookSheet(book, batches),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pages: () => null,
  };
}

async function* blocksOf<L>(
  { above, columns }: Book<L>,
  batches: AsyncIterable<readonly L[]>,
): AsyncGenerator<Block> {
  yield* above;
  let continues = false;
  for await (const lines of batches) {
    const rows = lines.map((line) => columns.map(({ cell }) => onPaper(cell(line))));
    yield { kind: 'table', columns, rows, continues };
    continues = true;
  }
}

function onPaper(value: Cell): string {
  if (value instanceof Temporal.Instant) return momentInFigures(value);
  if (value instanceof Temporal.PlainDate) return dayInFigures(value);
  return String(value ?? '');
}
