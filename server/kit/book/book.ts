import type { Block, Column, PaperSetup } from '../paper/paper.ts';

/** What stands in a cell: a moment on the clock of Vietnam, a day, a text or a number. */
export type Cell = string | number | Temporal.Instant | Temporal.PlainDate | null;

/** A column of a book that offices keep, and what of a line stands in it. */
export interface BookColumn<L> extends Column {
  readonly cell: (line: L) => Cell;
  /** What stands in it is a point in time. */
  readonly holds?: 'moment' | 'day';
}

/** A book that is written out, as paper or as a workbook; its lines come batch by batch, so that none is too long. */
export interface Book<L> {
  /** Of the sheet. */
  readonly name: string;
  readonly setup: PaperSetup;
  /** What stands above its table on paper. */
  readonly above: readonly Block[];
  readonly columns: readonly BookColumn<L>[];
}
