import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  events: {
    /** A webhook did not take an event within 72 hours. */
    webhookParked: z.object({
      webhookId: z.number(),
      personId: z.number().nullable(),
      eventId: z.number(),
      type: z.string(),
    }),
    /** A webhook answered 410 Gone. */
    webhookPaused: z.object({ webhookId: z.number(), personId: z.number().nullable() }),
  },
  jobs: {
    /** Writes to whom the owner of a webhook named; `letter` is its one id. */
    writeToOwner: {
      lane: 'mail',
      payload: z.object({ webhookId: z.number(), because: z.enum(['parked', 'gone']), letter: z.string() }),
      attempts: 19,
    },
  },
});
