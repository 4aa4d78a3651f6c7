import type { Context } from '../../../server/kit/index.ts';
import type { Extract } from './extract.ts';
import { renderExtract } from './render-extract.ts';

const LARGEST_EXTRACT = 5_000_000;

/** Draws an extract and stores it: what `dossiers.issueResult` takes as the result document. */
export async function storeExtract(ctx: Context, extract: Extract, fileName: string) {
  const { content, pages } = await renderExtract(extract);
  const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST_EXTRACT);
  return {
    name: `${fileName}-${extract.number}-${extract.year}.pdf`,
    hash,
    size,
    mediaType: 'application/pdf',
    pages,
  };
}
