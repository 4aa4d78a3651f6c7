import { decoded, InvalidInput, parse, watchedSource } from '../../../server/kit/index.ts';
import { type ImportFault, RowRefused } from './faults.ts';
import { fromPortal } from './from-portal.ts';
import { fromTsv } from './from-tsv.ts';
import { ImportFormat } from './model.ts';
import { readJson } from './read-json.ts';
import { readTsv } from './read-tsv.ts';
import { type Wanted, wanted } from './wanted.ts';

/** A row of a file: what it says, or why it cannot be taken. */
export interface CatalogueRow {
  readonly row: number;
  /** As far as it can be told. */
  readonly code: string | null;
  readonly said: Wanted | { readonly fault: ImportFault; readonly field: string | null };
}

/**
 * The rows of a file, one after the other. A row that breaks a rule is told as such; where the file itself cannot be
 * read any further, the last row tells that.
 */
export async function* readCatalogue(
  format: ImportFormat,
  content: ReadableStream<Uint8Array<ArrayBuffer>>,
  departmentOf: (code: string) => string | undefined,
): AsyncGenerator<CatalogueRow> {
  const source = watchedSource(content);
  const text = decoded(source.pieces);
  let row = 0;
  try {
    if (format === ImportFormat.TSV)
      for await (const each of readTsv(text)) {
        ({ row } = each);
        const { cells } = each;
        yield { row, code: codeOf(cells?.code), said: saidBy(() => fromTsv(cells ?? {})) };
      }
    else
      for await (const each of readJson(text)) {
        ({ row } = each);
        const { value } = each;
        yield { row, code: codeOf(codeIn(value)), said: saidBy(() => fromPortal(value, departmentOf)) };
      }
  } catch (error) {
    if (source.isBroken()) throw error;
    const { fault, field } = error instanceof RowRefused ? error : new RowRefused('UNREADABLE');
    yield { row: row + 1, code: null, said: { fault, field } };
  }
}

function saidBy(read: () => unknown): CatalogueRow['said'] {
  try {
    return parse(wanted, read());
  } catch (error) {
    if (error instanceof RowRefused) return { fault: error.fault, field: error.field };
    if (error instanceof InvalidInput)
      return { fault: 'INVALID', field: error.field.replace(/^content\./, '') };
    throw error;
  }
}

function codeIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'MATTHC' in value ? value.MATTHC : undefined;
}

function codeOf(told: unknown): string | null {
  return typeof told === 'string' && /^\d\.\d{6}(?=$|\.)/.test(told) ? told.slice(0, 8) : null;
}
