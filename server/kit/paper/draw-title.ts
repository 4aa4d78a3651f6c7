import { drawQrCode } from './draw-qr-code.ts';
import { FACES } from './faces.ts';
import type { Title } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Points on a side; small enough for A5, large enough for a phone. */
const QR = 62;

/** The name of the document in capitals, and its code on the right. */
export function drawTitle({ document, left, width, fontSize }: Sheet, { text, note, qr }: Title): void {
  const top = document.y;
  // As wide on the left as the code is on the right, so that the name stands in the middle.
  const aside = qr == null ? 0 : QR;
  const middle = { width: width - 2 * aside, align: 'center' } as const;
  document.font(FACES.bold).fontSize(fontSize * 1.2);
  document.text(text.normalize('NFC').toLocaleUpperCase('vi'), left + aside, top, middle);
  if (note !== undefined)
    document
      .font(FACES.regular)
      .fontSize(fontSize)
      .text(note.normalize('NFC'), left + aside, document.y, middle);
  const end = document.y;
  if (qr != null) drawQrCode(document, qr, { x: left + width - QR, y: top - 6, size: QR });
  document.y = Math.max(end, qr == null ? 0 : top - 6 + QR) + fontSize * 0.6;
}
