import PDFDocument from 'pdfkit';
import { FACES } from './faces.ts';
import type { PaperSetup } from './paper.ts';

/** A document that is being drawn: where its text stands, and how large it is. */
export interface Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
  readonly fontSize: number;
  pages(): number;
}

const MARGIN = { A4: 48, A5: 34 } as const;

/** Begins a document (PDF 1.7, fonts embedded as subsets, language Vietnamese). */
export function openSheet({ format, landscape, fontSize, title, author, issuedAt }: PaperSetup): Sheet {
  const left = MARGIN[format];
  const document = new PDFDocument({
    size: format,
    layout: landscape === true ? 'landscape' : 'portrait',
    margin: left,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    font: FACES.regular,
    info: {
      Title: title.normalize('NFC'),
      Author: author.normalize('NFC'),
      CreationDate: new Date(issuedAt.epochMilliseconds),
    },
  });
  let pages = 1;
  document.on('pageAdded', () => {
    pages += 1;
  });
  return { document, left, width: document.page.width - 2 * left, fontSize, pages: () => pages };
}
