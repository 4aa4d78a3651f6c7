import { z } from 'zod';
import { longestText } from './inspection-limits.ts';
import { mediaTypes } from './media-types.ts';
import { type RefusalReason, refusalReasons } from './refusal-reasons.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

const isReason = (value: unknown): value is RefusalReason =>
  typeof value === 'string' && Object.hasOwn(refusalReasons, value);

// PostgreSQL refuses NUL and half characters.
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

// The preview crosses as base64 so that one JSON answer is all that leaves the inspecting process.
const png = z.string().transform((text, ctx) => {
  const bytes = Buffer.from(text, 'base64');
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return new Uint8Array(bytes);
  ctx.addIssue({ code: 'custom', message: 'the preview is not a PNG' });
  return z.NEVER;
});

/** What the inspecting process writes (input) and what the caller of inspectFile reads (output). */
export const inspection = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('accepted'),
    mediaType: z.enum(mediaTypes),
    /** 1 for an image. */
    pages: z.int().min(1),
    /** Text of the document in NFC, without NUL, cut at `limits.textCharacters`; empty for an image. */
    text: z.string().max(longestText).refine(isStorable),
    /** A PNG of the first page, re-encoded and without metadata. */
    preview: png,
  }),
  z.strictObject({ verdict: z.literal('refused'), reason: z.custom<RefusalReason>(isReason) }),
]);

/** The verdict on one file. Accepted says "well formed and within limits", not "free of malware". */
export type Inspection = Readonly<z.output<typeof inspection>>;

/** The same as it travels in JSON. */
export type InspectionAnswer = Readonly<z.input<typeof inspection>>;
