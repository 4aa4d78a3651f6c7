import { writeXlsxStream } from 'hucre/xlsx';
import { ZONE } from '../day.ts';
import type { Book, Cell } from './book.ts';

const FORMATS = { moment: 'hh:mm dd/mm/yyyy', day: 'dd/mm/yyyy' };

/** A book as a workbook (XLSX), piece by piece as its lines come. Moments stand on the clock of Vietnam. */
export function bookSheet<L>(
  { name, columns }: Pick<Book<L>, 'name' | 'columns'>,
  batches: AsyncIterable<readonly L[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(columns, batches), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ title, share, holds }) => ({
      header: title,
      width: share * 2.5,
      ...(holds === undefined ? {} : { numFmt: FORMATS[holds] }),
    })),
  });
}

async function* rowsOf<L>(columns: Book<L>['columns'], batches: AsyncIterable<readonly L[]>) {
  for await (const lines of batches)
    for (const line of lines) yield columns.map(({ cell }) => inSheet(cell(line)));
}

/** A workbook knows no time zone: what a clock in Vietnam shows is written as if it were that of Greenwich. */
function inSheet(value: Cell): string | number | Date | null {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value === 'number') return value;
  const shown = value instanceof Temporal.Instant ? value.toZonedDateTimeISO(ZONE).toPlainDateTime() : value;
  return new Date(shown.toZonedDateTime('UTC').epochMilliseconds);
}
