import { z } from 'zod';

/** An id as a client sends it back: the decimal digits of a positive number. */
export const key: z.ZodType<number, string> = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, { error: 'This is no id.' })
  .transform(Number);
