import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';
import { webhookParked, webhookPaused } from '../webhooks/events.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  events: { webhookParked, webhookPaused },
  jobs: {
    /** Writes to whom the owner of a webhook named; `letter` is its one id. */
    writeToOwner: {
      lane: 'mail',
      payload: z.object({ webhookId: z.number(), because: z.enum(['parked', 'gone']), letter: z.string() }),
      attempts: 19,
    },
    /** Posts a run of invented events to the webhook of a client that tries itself. */
    postRun: { lane: 'simulations', payload: z.object({ simulationId: z.number() }), attempts: 5 },
  },
});
