import { writeXlsxStream } from 'hucre/xlsx';
import { ZONE } from '../../../server/kit/index.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import type { RegisterLine } from './register-line.ts';

/** The register as a workbook (XLSX), piece by piece as its lines come. Moments stand on the clock of Vietnam. */
export function registerSheet(
  name: string,
  batches: AsyncIterable<readonly RegisterLine[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(batches), {
    name,
    freezePane: { rows: 1 },
    columns: REGISTER_COLUMNS.map(({ title, share, moment = false }) => ({
      header: title,
      width: share * 2.5,
      ...(moment ? { numFmt: 'hh:mm dd/mm/yyyy' } : {}),
    })),
  });
}

async function* rowsOf(batches: AsyncIterable<readonly RegisterLine[]>) {
  for await (const lines of batches)
    for (const line of lines) yield REGISTER_COLUMNS.map(({ cell }) => inSheet(cell(line)));
}

/** A workbook knows no time zone: what a clock in Vietnam shows is written as if it were that of Greenwich. */
function inSheet(value: string | number | Temporal.Instant | null): string | number | Date | null {
  if (!(value instanceof Temporal.Instant)) return typeof value === 'string' ? value.normalize('NFC') : value;
  const shown = value.toZonedDateTimeISO(ZONE).toPlainDateTime();
  return new Date(shown.toZonedDateTime('UTC').epochMilliseconds);
}
