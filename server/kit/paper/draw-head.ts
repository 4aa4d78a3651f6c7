import { FACES } from './faces.ts';
import type { Head } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** The agency on the left, the country on the right, as Decree 30/2020/NĐ-CP has official documents begin. */
export function drawHead({ document, left, width, fontSize }: Sheet, head: Head): void {
  const top = document.y;
  const office = { width: width * 0.46, align: 'center' } as const;
  const country = { width: width * 0.52, align: 'center' } as const;
  const right = left + width - country.width;
  document.fontSize(fontSize * 0.82);
  head.office.forEach((line, nth) => {
    const words = line.normalize('NFC').toLocaleUpperCase('vi');
    // The unit that issues stands in bold below the agency that it belongs to.
    document.font(nth === head.office.length - 1 ? FACES.bold : FACES.regular);
    document.text(words, left, nth === 0 ? top : document.y, office);
  });
  if (head.number !== null)
    document.font(FACES.regular).text(head.number.normalize('NFC'), left, document.y + 2, office);
  const end = document.y;
  document.font(FACES.bold).fontSize(fontSize * 0.8);
  document.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, top, country);
  document.fontSize(fontSize * 0.92).text('Độc lập - Tự do - Hạnh phúc', right, document.y, country);
  const inset = country.width * 0.18;
  document
    .moveTo(right + inset, document.y + 1)
    .lineTo(right + country.width - inset, document.y + 1)
    .lineWidth(0.5)
    .stroke();
  document.font(FACES.italic).fontSize(fontSize * 0.92);
  document.text(head.placeAndDay.normalize('NFC'), right, document.y + 5, country);
  document.y = Math.max(end, document.y) + fontSize;
}
