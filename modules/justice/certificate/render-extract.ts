import PDFDocument from 'pdfkit';
import { dayInWords, dayOf, drawQrCode, FACES } from '../../../server/kit/index.ts';
import type { Line } from '../kinds/kind-of-entry.ts';
import type { Extract } from './extract.ts';

const { regular, bold, italic } = FACES;

const left = 62;
const width = 471;
const bottom = 780;
const labelWidth = 165;

export interface RenderedExtract {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/**
 * The extract as one A4 document (PDF 1.7, fonts embedded as subsets, language Vietnamese). The same extract gives the
 * same bytes. A page is added only if names or places are so long that one does not hold them;
 * one name or place that alone is longer than a page is cut off.
 *
 * Rejects if the verification URL does not fit a QR code of medium correction (2331 bytes).
 */
export async function renderExtract(extract: Extract): Promise<RenderedExtract> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    font: regular,
    info: {
      Title: `${extract.title} ${extract.number}/${extract.year}`,
      Author: extract.agency.normalize('NFC'),
      CreationDate: new Date(extract.issuedAt.epochMilliseconds),
    },
  });
  let pages = 1;
  document.on('pageAdded', () => {
    pages += 1;
  });
  const pieces = Array.fromAsync<Uint8Array>(document);
  writeHead(document, extract);
  const end = writeFields(document, extract);
  writeFoot(document, extract, end + 26);
  document.end();
  return { content: Buffer.concat(await pieces), pages };
}

function writeHead(document: PDFKit.PDFDocument, extract: Extract): void {
  const column = { width: 225, align: 'center' } as const;
  const right = left + width - column.width;
  document.font(bold).fontSize(10.5);
  document.text(extract.agency.normalize('NFC').toLocaleUpperCase('vi'), left, 62, { ...column, width: 215 });
  document.font(regular).text(`Số: ${extract.number}/${extract.year}`, { ...column, width: 215 });
  const agencyEnd = document.y;
  document.font(bold).fontSize(9.2);
  document.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right - 10, 62, {
    ...column,
    width: 245,
    lineBreak: false,
  });
  document.fontSize(11).text('Độc lập - Tự do - Hạnh phúc', right, 77, column);
  document
    .moveTo(right + 34, document.y + 2)
    .lineTo(right + column.width - 34, document.y + 2)
    .lineWidth(0.6)
    .stroke();
  document.font(bold).fontSize(19);
  document.text(extract.title.normalize('NFC').toLocaleUpperCase('vi'), left, Math.max(agencyEnd + 34, 150), {
    width,
    align: 'center',
  });
  document.moveDown(1);
}

function writeFields(document: PDFKit.PDFDocument, extract: Extract): number {
  const valueWidth = width - labelWidth;
  let y = document.y;
  const notes = extract.notes.map((note, at): Line => [`Ghi chú ${at + 1}:`, note]);
  for (const [label, said, strong] of [...extract.lines, ...notes]) {
    if (said == null) continue;
    const value = said.normalize('NFC');
    const face = strong ? bold : regular;
    const labelHeight = document
      .font(regular)
      .fontSize(11.5)
      .heightOfString(label, { width: labelWidth - 10 });
    const valueHeight = document.font(face).heightOfString(value, { width: valueWidth });
    y = startOf(document, y, Math.max(labelHeight, valueHeight));
    document.font(regular).text(label, left, y, { width: labelWidth - 10 });
    document.font(face).text(value, left + labelWidth, y, { width: valueWidth });
    y += Math.max(labelHeight, valueHeight) + 8;
  }
  return y;
}

function writeFoot(document: PDFKit.PDFDocument, extract: Extract, wanted: number): void {
  const top = startOf(document, wanted, 190);
  const column = { width: 250, align: 'center' } as const;
  const right = left + width - column.width;
  const placeAndDay = `${extract.issuedIn.normalize('NFC')}, ${dayInWords(dayOf(extract.issuedAt))}`;
  document.font(italic).fontSize(11).text(placeAndDay, right, top, column);
  document.font(bold).text(extract.officerTitle.normalize('NFC').toLocaleUpperCase('vi'), column);
  document
    .font(italic)
    .fontSize(10)
    .text('(Bản điện tử, chưa ký số)', right, document.y + 22, column);
  document
    .font(bold)
    .fontSize(11.5)
    .text(extract.officerName.normalize('NFC'), right, document.y + 22, column);

  drawQrCode(document, extract.verificationUrl, { x: left, y: top, size: 112 });
  document.font(regular).fontSize(8);
  document.text('Quét mã để kiểm tra giấy tờ này:', left, top + 118, { width: 190 });
  document.text(extract.verificationUrl, { width: 190, link: extract.verificationUrl });
}

/** Where a block of `height` begins: at `y`, or at the top of a new page if this one has no room for it. */
function startOf(document: PDFKit.PDFDocument, y: number, height: number): number {
  if (y + height <= bottom) return y;
  document.addPage();
  return 62;
}
