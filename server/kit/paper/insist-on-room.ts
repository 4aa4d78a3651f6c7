import type { Sheet } from './sheet.ts';

/** Begins a new page where this one has no room for a block of that height; tells whether it did. */
export function insistOnRoom({ document }: Sheet, height: number): boolean {
  if (document.y + height <= document.page.maxY()) return false;
  document.addPage();
  return true;
}
