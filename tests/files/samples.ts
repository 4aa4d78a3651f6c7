import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

const serif = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
);
const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export const spokenText = 'Cộng hòa xã hội chủ nghĩa Việt Nam: Giấy khai sinh của Nguyễn Thị Thuỳ Dương';

/** A PDF with one text a page. */
export async function pdfWithPages(
  pages: readonly string[],
  options: Readonly<PDFKit.PDFDocumentOptions> = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', compress: true, ...options, autoFirstPage: false });
  document.font(serif);
  for (const page of pages) document.addPage().fontSize(14).text(page);
  document.end();
  return new Uint8Array(Buffer.concat(await Array.fromAsync(document)));
}

/** Two pages of Vietnamese text and, like a scan, a picture on the first. */
export async function scannedPdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4' });
  document.font(serif).fontSize(14).text(spokenText);
  document.image(Buffer.from(await photoJpeg()), { width: 300 });
  document.addPage().text('Trang hai: Ủy ban nhân dân xã Lạc Thủy');
  document.end();
  return new Uint8Array(Buffer.concat(await Array.fromAsync(document)));
}

/** Opens only with a password. */
export async function encryptedPdf(): Promise<Uint8Array> {
  return pdfWithPages([spokenText], { userPassword: 'bí mật', ownerPassword: 'chủ', pdfVersion: '1.7ext3' });
}

/** Opens without a password, though its owner forbade changes. */
export async function ownerLockedPdf(): Promise<Uint8Array> {
  return pdfWithPages([spokenText], { ownerPassword: 'owner', permissions: { modifying: false } });
}

/** A good PDF cut off in the middle, as a broken upload leaves it. */
export async function brokenPdf(): Promise<Uint8Array> {
  const whole = await scannedPdf();
  return whole.subarray(0, Math.floor(whole.length / 2));
}

/** A photograph, 1200 x 900 as stored, taken with the camera on its side (EXIF orientation 6). */
export async function photoJpeg(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const data = await sharp({
    create: { width: 1200, height: 900, channels: 3, background: '#886644', noise },
  })
    .withExif({ IFD0: { Copyright: 'Lê Văn Tám' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return new Uint8Array(data);
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A grey PNG whose header claims a size, with `rows` as what its pixels inflate to. */
function pngClaiming(width: number, height: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return new Uint8Array(
    Buffer.concat([
      pngSignature,
      pngChunk('IHDR', header),
      pngChunk('IDAT', deflateSync(rows)),
      pngChunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Under 200 bytes that claim 60,000 x 60,000 pixels, every checksum right. */
export async function hugePng(): Promise<Uint8Array> {
  return pngClaiming(60_000, 60_000, new Uint8Array(1000));
}

/** A well-formed header with nothing behind it. */
export async function headerOnlyPng(): Promise<Uint8Array> {
  return pngClaiming(100, 100, new Uint8Array()).subarray(0, 33);
}

/** A small, correct picture that must be held whole to be decoded: interlaced, 196 MB. */
export async function hungryPng(): Promise<Uint8Array> {
  const data = await sharp({ create: { width: 7000, height: 7000, channels: 4, background: '#123456' } })
    .png({ progressive: true, compressionLevel: 1 })
    .toBuffer();
  return new Uint8Array(data);
}

/** Text that only its name calls a PDF. */
export async function textNamedPdf(): Promise<Uint8Array> {
  return new TextEncoder().encode('Đơn xin xác nhận tình trạng hôn nhân\n');
}

/** A correct PDF of a few kilobytes whose page draws a form that draws ten forms that draw ten more: 10^12. */
export async function endlessPdf(): Promise<Uint8Array> {
  const depth = 12;
  const first = 4;
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + depth} 0 R /Resources << /XObject << /F ${first} 0 R >> >> >>`,
    ...Array.from({ length: depth }, (_, level) =>
      level === depth - 1
        ? stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 1 1 re f')
        : stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${first + level + 1} 0 R >> >>`,
            '/F Do '.repeat(10),
          ),
    ),
    stream('', '/F Do'),
  ];
  let body = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return new TextEncoder().encode(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
