import { drawBlock } from './draw-block.ts';
import type { Block, PaperSetup } from './paper.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** A long document as PDF, drawn while its blocks come and its pieces are taken: memory does not grow with it. */
export function streamPaper(
  setup: PaperSetup,
  blocks: AsyncIterable<Block>,
): { readonly content: AsyncIterable<Uint8Array>; pages(): number } {
  const sheet = openSheet(setup);
  return { content: piecesOf(sheet, blocks), pages: sheet.pages };
}

async function* piecesOf(sheet: Sheet, blocks: AsyncIterable<Block>): AsyncGenerator<Uint8Array> {
  const { document } = sheet;
  for await (const block of blocks) {
    drawBlock(sheet, block);
    // Full pages have left the drawing: they are handed on before the next block is asked for.
    for (let piece: unknown = document.read(); piece instanceof Uint8Array; piece = document.read())
      yield piece;
  }
  document.end();
  for await (const piece of document) if (piece instanceof Uint8Array) yield piece;
}
