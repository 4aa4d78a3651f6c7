import { z } from 'zod';

/** Settings on their way: an object, as JSON. */
export const settingsText = z
  .string()
  .max(20_000)
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue('This is no JSON.');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()));
