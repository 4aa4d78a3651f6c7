// Loaded for its effect: with the worker present pdf.js parses in this thread and starts none.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hasEndOfFile } from './has-end-of-file.ts';
import type { InspectionLimits } from './inspection-limits.ts';
import { pdfPreview } from './pdf-preview.ts';
import { pdfText } from './pdf-text.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';

const pdfjs = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/**
 * Reads a PDF: pages, text, a picture of page 1. A PDF that opens without a password is taken even if its
 * owner forbade printing. Errors: ENCRYPTED, BROKEN_PDF, TOO_MANY_PAGES; whatever pdf.js throws.
 */
export async function readPdf(bytes: Uint8Array, limits: InspectionLimits): Promise<Reading> {
  // pdf.js would repair a file cut in half and show what is left, and nobody would notice the missing pages.
  if (!hasEndOfFile(bytes)) throw new Refusal('BROKEN_PDF');
  const document = await open(bytes, limits);
  if (document.numPages > limits.pages) throw new Refusal('TOO_MANY_PAGES');
  const text = await pdfText(document, limits.textCharacters);
  const preview = await pdfPreview(document, limits.previewEdge);
  return { mediaType: 'application/pdf', pages: document.numPages, text, preview };
}

async function open(bytes: Uint8Array, limits: InspectionLimits): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      standardFontDataUrl: `${pdfjs}/standard_fonts/`,
      cMapUrl: `${pdfjs}/cmaps/`,
      wasmUrl: `${pdfjs}/wasm/`,
      iccUrl: `${pdfjs}/iccs/`,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      maxImageSize: limits.pixels,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof PasswordException) throw new Refusal('ENCRYPTED', error);
    throw error;
  }
}
