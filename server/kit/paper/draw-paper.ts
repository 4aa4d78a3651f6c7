import { drawBlock } from './draw-block.ts';
import type { Paper } from './paper.ts';
import { openSheet } from './sheet.ts';

export interface DrawnPaper {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** A document as PDF. The same data gives the same bytes. */
export async function drawPaper({ blocks, ...setup }: Paper): Promise<DrawnPaper> {
  const sheet = openSheet(setup);
  const pieces = Array.fromAsync<Uint8Array>(sheet.document);
  for (const block of blocks) drawBlock(sheet, block);
  sheet.document.end();
  return { content: Buffer.concat(await pieces), pages: sheet.pages() };
}
