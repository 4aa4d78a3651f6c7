import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Text of the pages in order, at most `limit` characters, fit for PostgreSQL: no NUL, no half characters.
 * NFC, because PDFs often carry Vietnamese accents apart from their letters and searches would miss them.
 */
export async function pdfText(document: PDFDocumentProxy, limit: number): Promise<string> {
  let text = '';
  for (let number = 1; number <= document.numPages && text.length < limit; number += 1) {
    text += `${await pageText(await document.getPage(number))}\n`;
  }
  return text.replaceAll('\0', '').normalize('NFC').trim().slice(0, limit).toWellFormed();
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent();
  page.cleanup();
  return content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
