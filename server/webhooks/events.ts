import { z } from 'zod';
import { event } from '../kit/event.ts';

const webhookId = z.number().describe('Id of the webhook.');
const personId = z.number().nullable().describe('Its owner, where that is a person.');

/** Told to the owner; programs read it off the webhook itself. */
export const webhookParked = event(
  z.object({
    webhookId,
    personId,
    eventId: z.number().describe('Id of the event.'),
    eventType: z.string().describe('Type of the event.'),
  }),
  {
    title: 'Sự kiện chưa gửi được / Event parked',
    description: 'A webhook did not take an event within 72 hours. It is kept for its owner.',
    sample: { webhookId: 7, personId: 12, eventId: 1204, eventType: 'module.somethingHappened' },
    subject: 'webhookId',
    person: 'personId',
    followers: {},
  },
);

export const webhookPaused = event(z.object({ webhookId, personId }), {
  title: 'Webhook đã tạm dừng / Webhook paused',
  description: 'A webhook answered 410 Gone, and is delivered to no more until its owner resumes it.',
  sample: { webhookId: 7, personId: 12 },
  subject: 'webhookId',
  person: 'personId',
  followers: {},
});
