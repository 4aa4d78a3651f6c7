import { z } from 'zod';

const whole = z.int().positive();

/** No text longer than this leaves an inspection, whatever the limits or a subverted reader say. */
export const longestText = 100_000;

/** What one inspection may cost; a file that needs more is refused. */
export const inspectionLimits = z.strictObject({
  /** Time from start to answer, including about 0.3 s to start the process. */
  wallMilliseconds: whole,
  /** Processor time over all threads. */
  cpuSeconds: whole,
  /** Memory really used, of which reading anything at all takes about 150 MiB. */
  memoryBytes: whole,
  /** Largest image, width times height. */
  pixels: whole,
  pages: whole,
  /** Text beyond this is left out; the file is still accepted. */
  textCharacters: whole.max(longestText),
  /** Long edge of the preview in pixels. */
  previewEdge: whole,
});

export type InspectionLimits = Readonly<z.output<typeof inspectionLimits>>;

export const defaultInspectionLimits: InspectionLimits = {
  wallMilliseconds: 15_000,
  cpuSeconds: 10,
  memoryBytes: 1024 ** 3,
  pixels: 100_000_000,
  pages: 500,
  textCharacters: longestText,
  previewEdge: 1000,
};
