import PDFDocument from 'pdfkit';
import sharp from 'sharp';

const FONT = new URL(
  '../node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  import.meta.url,
);

/** A birth certificate of a clinic, as a scanner makes one: a page with a picture and a line of text. */
export async function clinicCertificate(): Promise<Uint8Array> {
  const scan = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4f1ea' } })
    .jpeg()
    .toBuffer();
  const document = new PDFDocument({ size: 'A4', margin: 72 });
  document.image(scan, 0, 0, { width: document.page.width });
  document
    .font(FONT.pathname)
    .fontSize(18)
    .fillColor('#222')
    .text('GIẤY CHỨNG SINH (bản quét, tài liệu mẫu)');
  document.end();
  return Buffer.concat(await Array.fromAsync(document));
}

/** A photograph of an identity card. */
export function cardPhoto(): Promise<Uint8Array> {
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#b7c9d6' } })
    .jpeg()
    .toBuffer();
}
