import { FACES } from './faces.ts';
import { insistOnRoom } from './insist-on-room.ts';
import type { Line } from './paper.ts';
import type { Sheet } from './sheet.ts';

const FEWEST_DOTS = 8;

/** Each label with its value behind it, or with dots to the end of the line where there is none. */
export function drawLine(sheet: Sheet, { fields }: Line): void {
  const { document, left, width, fontSize } = sheet;
  document.font(FACES.regular).fontSize(fontSize);
  insistOnRoom(sheet, document.currentLineHeight(true));
  const top = document.y;
  const each = width / fields.length;
  const ends = fields.map(({ label, value }, nth) => {
    const named = `${label.normalize('NFC')} `;
    const told = value === null ? dots(document, named, each) : value.normalize('NFC');
    document.text(`${named}${told}`, left + nth * each, top, { width: each - (fields.length > 1 ? 6 : 0) });
    return document.y;
  });
  document.y = Math.max(...ends) + 2;
}

function dots(document: PDFKit.PDFDocument, label: string, width: number): string {
  const left = width - document.widthOfString(label) - 8;
  return '.'.repeat(Math.max(FEWEST_DOTS, Math.floor(left / document.widthOfString('.'))));
}
