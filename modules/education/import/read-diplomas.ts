import { InvalidInput, parse, watchedSource } from '../../../server/kit/index.ts';
import type { DiplomaImportFormat } from '../model.ts';
import { columnNamed, NEEDED } from './columns.ts';
import { type DiplomaFault, DiplomaRefused } from './faults.ts';
import { readRows } from './read-rows.ts';
import { type SaidOfDiploma, saidOf } from './said.ts';

/** A row of a file: what it says, or why it cannot be taken. */
export interface DiplomaRow {
  readonly row: number;
  /** As far as it can be told. */
  readonly number: string | null;
  readonly said: SaidOfDiploma | { readonly fault: DiplomaFault; readonly field: string | null };
}

const MOST_ROWS = 200_000;

/**
 * The rows of a file with the diplomas of a year, one after the other. A row that breaks a rule is told as such; where the
 * file itself cannot be read any further, the last row tells that.
 */
export async function* readDiplomas(
  { format, year }: { readonly format: DiplomaImportFormat; readonly year: number },
  content: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<DiplomaRow> {
  const source = watchedSource(content);
  const schema = saidOf(year);
  let columns: readonly (string | null)[] | null = null;
  let row = 0;
  try {
    for await (const each of readRows(format, source.pieces)) {
      ({ row } = each);
      if (row > MOST_ROWS) throw new DiplomaRefused('TOO_MANY');
      if (columns === null) {
        columns = columnsIn(each.cells);
        continue;
      }
      const cells = named(columns, each.cells);
      const number = cells.number?.slice(0, 50) ?? null;
      yield { row, number, said: said(() => parse(schema, cells)) };
    }
  } catch (error) {
    if (source.isBroken()) throw error;
    const { fault, field } = error instanceof DiplomaRefused ? error : new DiplomaRefused('UNREADABLE');
    yield { row: row + 1, number: null, said: { fault, field } };
  }
}

function columnsIn(titles: readonly string[]): readonly (string | null)[] {
  const columns = titles.map(columnNamed);
  const missing = NEEDED.find((name) => !columns.includes(name));
  if (missing !== undefined) throw new DiplomaRefused('COLUMN_MISSING', missing);
  return columns;
}

/** The cells by what stands in them; an empty one is not there. */
function named(
  columns: readonly (string | null)[],
  cells: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.flatMap((name, at) => {
      const cell = cells[at] ?? '';
      return name === null || cell === '' ? [] : [[name, cell]];
    }),
  );
}

function said(read: () => SaidOfDiploma): DiplomaRow['said'] {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInput) return { fault: 'INVALID', field: error.field };
    throw error;
  }
}
