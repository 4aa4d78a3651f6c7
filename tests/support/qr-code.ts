import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';
import { pdfPreview } from '../../modules/files/inspection/pdf-preview.ts';

/** The pixels of a page on its long side: about what a phone's camera makes of it. */
const EDGE = 1600;

/** What the QR code on the first page of a PDF says, as a camera reads it. @throws where there is none */
export async function readQrCode(pdf: Uint8Array): Promise<string> {
  // pdfjs takes the buffer away from its owner, so it gets a copy.
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const picture = await loadImage(Buffer.from(await pdfPreview(await loading.promise, EDGE)));
  await loading.destroy();
  const { width, height } = picture;
  const drawing = createCanvas(width, height).getContext('2d');
  drawing.drawImage(picture, 0, 0);
  return decodeQR({ width, height, data: drawing.getImageData(0, 0, width, height).data });
}
