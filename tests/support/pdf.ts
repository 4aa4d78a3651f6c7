import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on its page, in points from the lower left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly page: number;
}

export interface ReadPdf {
  readonly pieces: readonly Piece[];
  /** All words in their order. */
  readonly text: string;
  /** Width and height of each page in millimetres. */
  readonly sizes: readonly (readonly [number, number])[];
}

/** A PDF as a reader finds it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  // pdfjs takes the buffer away from its owner, so it gets a copy.
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pieces: Piece[] = [];
  const sizes: [number, number][] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const opened = await document.getPage(page);
    const [left = 0, lower = 0, right = 0, upper = 0] = opened.view;
    sizes.push([inMillimetres(right - left), inMillimetres(upper - lower)]);
    const { items } = await opened.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform;
      pieces.push({ text: item.str, x: Number(x), y: Number(y), width: item.width, page });
    }
  }
  await loading.destroy();
  return { pieces, text: pieces.map(({ text }) => text).join(' '), sizes };
}

/** The pieces that stand one over the other. */
export function overlaps(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((one, nth) =>
    pieces
      .slice(nth + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

function overlap(one: Piece, other: Piece): boolean {
  if (one.page !== other.page || Math.abs(one.y - other.y) > 7) return false;
  return one.x < other.x + other.width - 0.5 && other.x < one.x + one.width - 0.5;
}

function inMillimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}
