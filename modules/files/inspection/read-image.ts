import sharp from 'sharp';
import type { InspectionLimits } from './inspection-limits.ts';
import type { MediaType } from './media-types.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';

// libvips reads dozens of formats; a disguised SVG or TIFF must not reach its decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

/**
 * Reads a JPEG or PNG: its size from the header first, so a picture that claims too much is never decoded,
 * then every pixel once, so damage anywhere shows. Errors: IMAGE_TOO_LARGE; whatever sharp throws.
 */
export async function readImage(
  bytes: Uint8Array,
  mediaType: MediaType,
  limits: InspectionLimits,
): Promise<Reading> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (header.width * header.height > limits.pixels) throw new Refusal('IMAGE_TOO_LARGE');
  const edge = limits.previewEdge;
  const preview = await sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
  return { mediaType, pages: 1, text: '', preview };
}
