import { drawHead } from './draw-head.ts';
import { drawLine } from './draw-line.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { drawSignatures } from './draw-signatures.ts';
import { drawTable } from './draw-table.ts';
import { drawTitle } from './draw-title.ts';
import type { Block } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Draws one block below what stands there already. */
export function drawBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'head') drawHead(sheet, block);
  else if (block.kind === 'title') drawTitle(sheet, block);
  else if (block.kind === 'line') drawLine(sheet, block);
  else if (block.kind === 'paragraph') drawParagraph(sheet, block);
  else if (block.kind === 'table') drawTable(sheet, block);
  else drawSignatures(sheet, block);
}
