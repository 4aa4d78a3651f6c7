import type { z } from 'zod';
import { StartFault } from './start-fault.ts';

/** What a text that a person gave holds, as JSON. @throws StartFault with these words where it holds something else */
export function jsonIn<T>(text: string, schema: z.ZodType<T>, otherwise: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new StartFault(otherwise);
  }
}
