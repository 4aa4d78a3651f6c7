import { FACES } from './faces.ts';
import type { Paragraph } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Text that goes on to further pages by itself. */
export function drawParagraph({ document, left, width, fontSize }: Sheet, { text }: Paragraph): void {
  document.font(FACES.regular).fontSize(fontSize);
  document.text(text.normalize('NFC'), left, document.y, { width });
  document.y += 3;
}
