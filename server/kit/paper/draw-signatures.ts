import { FACES } from './faces.ts';
import { insistOnRoom } from './insist-on-room.ts';
import type { Signatures } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Lines that a signature needs above the name. */
const ROOM = 4;

/** Who signs; a single one stands on the right. */
export function drawSignatures(sheet: Sheet, { of }: Signatures): void {
  const { document, left, width, fontSize } = sheet;
  document.font(FACES.regular).fontSize(fontSize);
  insistOnRoom(sheet, document.currentLineHeight(true) * (ROOM + 4));
  const top = document.y + fontSize * 0.6;
  const each = width / Math.max(2, of.length);
  const first = of.length === 1 ? left + each : left;
  const ends = of.map(({ title, note, name }, nth) => {
    const column = { width: each, align: 'center' } as const;
    const x = first + nth * each;
    document.font(FACES.bold).text(title.normalize('NFC').toLocaleUpperCase('vi'), x, top, column);
    document.font(FACES.italic).text(note.normalize('NFC'), x, document.y, column);
    document.y += document.currentLineHeight(true) * ROOM;
    if (name !== null) document.font(FACES.bold).text(name.normalize('NFC'), x, document.y, column);
    return document.y;
  });
  document.y = Math.max(...ends);
}
