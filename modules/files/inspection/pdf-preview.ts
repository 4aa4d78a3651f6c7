import { Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

// pdf.js draws on any canvas with the browser's methods, but its types know only the browser's own.
const drawable = z.custom<HTMLCanvasElement>((value) => value instanceof Canvas);

/** Page 1 as PNG, `edge` pixels on its long side whatever size the page claims to have. */
export async function pdfPreview(document: PDFDocumentProxy, edge: number): Promise<Uint8Array> {
  const page = await document.getPage(1);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: edge / Math.max(natural.width, natural.height) });
  const pixels = (length: number): number => Math.min(edge, Math.max(1, Math.round(length)));
  const canvas = createCanvas(pixels(viewport.width), pixels(viewport.height));
  await page.render({ canvas: drawable.parse(canvas), viewport }).promise;
  return canvas.encode('png');
}
