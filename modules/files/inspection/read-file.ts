import type { InspectionLimits } from './inspection-limits.ts';
import type { MediaType } from './media-types.ts';
import { readImage } from './read-image.ts';
import { readPdf } from './read-pdf.ts';
import type { Reading } from './reading.ts';

/** Reads the bytes as what their content says they are. */
export function readFile(
  bytes: Uint8Array,
  mediaType: MediaType,
  limits: InspectionLimits,
): Promise<Reading> {
  switch (mediaType) {
    case 'application/pdf':
      return readPdf(bytes, limits);
    case 'image/jpeg':
    case 'image/png':
      return readImage(bytes, mediaType, limits);
  }
}
