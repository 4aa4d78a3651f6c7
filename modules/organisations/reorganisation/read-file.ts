import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { type Rows, row, sorted } from './rows.ts';

const MOST_ROWS = 10_000;
const records = z.array(z.record(z.string(), z.unknown())).min(1).max(MOST_ROWS);

/**
 * The rows of a file, CSV after RFC 4180 with a header line, or JSON with an array of the same objects; and what is wrong
 * with it. An empty cell is one that is not there.
 */
export function readFile(content: string): { readonly rows: Rows; readonly faults: readonly Fault[] } {
  const found = records.safeParse(recordsIn(content));
  if (!found.success) return { rows: sorted([]), faults: [unreadable] };
  const parsed = found.data.map((cells, index) => ({
    number: index + 1,
    ...row.safeParse(Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))),
  }));
  return {
    rows: sorted(parsed.flatMap(({ number, data }) => (data === undefined ? [] : [{ ...data, number }]))),
    faults: parsed.flatMap(({ number, error }) =>
      error === undefined
        ? []
        : {
            row: number,
            vi: `Ô không hợp lệ: ${error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
            en: z.prettifyError(error),
          },
    ),
  };
}

const unreadable: Fault = {
  row: 0,
  vi: `Tệp không phải CSV có dòng tiêu đề hoặc JSON, hoặc không có dòng nào, hoặc có hơn ${MOST_ROWS} dòng.`,
  en: `The file is neither CSV with a header line nor JSON, or has no row, or more than ${MOST_ROWS} rows.`,
};

function recordsIn(content: string): unknown {
  try {
    return content.trimStart().startsWith('[')
      ? JSON.parse(content)
      : parse(content, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof CsvError) return null;
    throw error;
  }
}
