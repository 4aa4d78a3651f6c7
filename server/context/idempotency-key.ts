import { z } from 'zod';

/** The key of one intention of a client, such as a UUID. */
export const idempotencyKey = z.object({ idempotencyKey: z.string().regex(/^[\w.:-]{8,200}$/) });
