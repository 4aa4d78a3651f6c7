import { FACES } from './faces.ts';
import { insistOnRoom } from './insist-on-room.ts';
import type { Column, Table } from './paper.ts';
import type { Sheet } from './sheet.ts';

const PADDING = 3;

interface Placed extends Column {
  readonly x: number;
  readonly width: number;
}

/** A table with lines. A row is not torn apart; one that alone is longer than a page is cut off. */
export function drawTable(sheet: Sheet, { columns, rows, continues = false }: Table): void {
  const placed = place(sheet, columns);
  const titles = columns.map(({ title }) => title.normalize('NFC'));
  const head = () => drawRow(sheet, placed, titles, FACES.bold);
  if (!continues) {
    insistOnRoom(sheet, heightOf(sheet, placed, titles, FACES.bold) * 2);
    head();
  }
  for (const row of rows) {
    const cells = row.map((cell) => cell.normalize('NFC'));
    const height = heightOf(sheet, placed, cells, FACES.regular);
    if (insistOnRoom(sheet, height)) head();
    drawRow(sheet, placed, cells, FACES.regular, height);
  }
  sheet.document.x = sheet.left;
}

function place({ left, width }: Sheet, columns: readonly Column[]): readonly Placed[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map((column, nth) => ({
    ...column,
    x: left + (columns.slice(0, nth).reduce((sum, { share }) => sum + share, 0) / shares) * width,
    width: (column.share / shares) * width,
  }));
}

function heightOf(sheet: Sheet, columns: readonly Placed[], cells: readonly string[], face: string): number {
  const { document, fontSize } = sheet;
  document.font(face).fontSize(fontSize * 0.92);
  const heights = columns.map(({ width }, nth) =>
    document.heightOfString(cells[nth] ?? '', { width: width - 2 * PADDING }),
  );
  const page = document.page.maxY() - document.page.margins.top;
  return Math.min(Math.max(...heights, document.currentLineHeight(true)) + 2 * PADDING, page / 2);
}

function drawRow(
  sheet: Sheet,
  columns: readonly Placed[],
  cells: readonly string[],
  face: string,
  height = heightOf(sheet, columns, cells, face),
): void {
  const { document, fontSize } = sheet;
  const top = document.y;
  document.font(face).fontSize(fontSize * 0.92);
  columns.forEach(({ x, width, align = 'left' }, nth) => {
    document.rect(x, top, width, height).lineWidth(0.4).stroke();
    document.text(cells[nth] ?? '', x + PADDING, top + PADDING, {
      width: width - 2 * PADDING,
      height: height - 2 * PADDING,
      ellipsis: true,
      align: face === FACES.bold ? 'center' : align,
    });
  });
  document.y = top + height;
}
