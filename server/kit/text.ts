import { z } from 'zod';

/**
 * A text that a person typed: trimmed, in Unicode NFC so that the same word is the same bytes, without control
 * characters (PostgreSQL cannot hold NUL), of 1 to `longest` characters.
 */
export function text(longest: number): z.ZodType<string, string> {
  return z
    .string()
    .max(longest)
    .refine((value) => !CONTROL.test(value), {
      params: {
        vi: 'Văn bản chứa ký tự không được phép.',
        en: 'The text holds characters that are not allowed.',
      },
    })
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => value.length > 0, {
      params: { vi: 'Không được để trống.', en: 'This must not be empty.' },
    });
}

const CONTROL = /[\p{Cc}\p{Cs}]/u;
