import { z } from 'zod';

/**
 * A text that a person typed: trimmed, in Unicode NFC so that the same word is the same bytes, of 1 to `longest`
 * characters. Control characters (PostgreSQL cannot hold NUL), unassigned and private ones are refused, and so are
 * those that nobody sees: they change the direction of a name, or make two names look like one.
 */
export const text = remembered((longest) => typed(longest, (value) => !HIDDEN.test(value)));

/** The same of several lines. */
export const paragraphs = remembered((longest) =>
  typed(longest, (value) => !HIDDEN.test(value.replaceAll(/\r?\n/g, ''))),
);

/** To make a schema takes longer than to use it, and resolvers ask for the same few lengths all day. */
function remembered(
  make: (longest: number) => z.ZodType<string, string>,
): (longest: number) => z.ZodType<string, string> {
  const known = new Map<number, z.ZodType<string, string>>();
  return (longest) => {
    const schema = known.get(longest) ?? make(longest);
    known.set(longest, schema);
    return schema;
  };
}

function typed(longest: number, allowed: (value: string) => boolean): z.ZodType<string, string> {
  return (
    z
      .string()
      // Taken apart, a letter of Vietnamese is up to three characters, and of other languages four.
      .max(4 * longest)
      .refine(allowed, {
        params: {
          vi: 'Văn bản chứa ký tự không được phép.',
          en: 'The text holds characters that are not allowed.',
        },
      })
      .transform((value) => value.normalize('NFC').trim())
      .refine((value) => value.length > 0, {
        params: { vi: 'Không được để trống.', en: 'This must not be empty.' },
      })
      .refine((value) => value.length <= longest, {
        params: { vi: 'Văn bản quá dài.', en: 'The text is too long.' },
      })
  );
}

const HIDDEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
