import { choices } from '../../kit/choices.ts';
import { boolean, choice, dateTime, id, int, maybe, string } from '../../kit/columns.ts';
import { entity } from '../../kit/entity.ts';
import { DeliveryState, ParkedEvent, WebhookDelivery } from '../model.ts';
import { ofOwnWebhook } from '../queries/of-own-webhook.ts';

export const deliveryState = choices(DeliveryState, 'DeliveryState', 'What became of a delivery.', {
  WAITING: 'Somebody wants it sent again, and it will be.',
  SENDING: 'It is on its way.',
  SENT: 'It was answered with 2xx.',
  FAILED: 'It was answered otherwise, or not at all.',
  UNANSWERED: 'We went away before the answer. Whether it arrived is not known; it is sent again.',
});

export const webhookDelivery = entity(WebhookDelivery, {
  description: 'One attempt to deliver an event to a webhook.',
  table: 'server.webhook_delivery',
  key: 'id',
  visible: (viewer, col) => ofOwnWebhook(viewer, col('webhookId')),
  columns: {
    id: id('Id, for `sendAgain`.'),
    eventId: id('Id of the event: the `webhook-id` under which it was sent.'),
    event: string('Type of the event.'),
    attempt: int('Which attempt it is to deliver this event, from 1.'),
    manual: boolean('Whether somebody asked for it with `sendAgain`.'),
    state: choice(DeliveryState, 'What became of it.'),
    at: dateTime('When it began.'),
    responseCode: maybe(int('The status of the answer.')),
    latency: maybe(int('How long the answer took, in milliseconds.')),
    error: maybe(string('Why there was no answer: TIMEOUT, ECONNREFUSED, ADDRESS_REFUSED, ...')),
  },
  orders: { NEWEST: { description: 'The last first.', by: [['id', 'desc']] } },
  filters: ['state', 'eventId'],
});

export const parkedEvent = entity(ParkedEvent, {
  description: 'An event that a webhook did not take within 72 hours. It stays here until it is sent again.',
  table: 'server.webhook_parked',
  key: 'id',
  visible: (viewer, col) => ofOwnWebhook(viewer, col('webhookId')),
  columns: {
    id: id('Id.'),
    eventId: id('Id of the event.'),
    event: string('Type of the event.'),
    attempts: int('How often it was tried.'),
    firstAt: dateTime('When it was tried first.'),
    parkedAt: dateTime('When it was given up.'),
    deliveryId: id('The last delivery, for `sendAgain`.'),
  },
  orders: { OLDEST: { description: 'In the order of the log.', by: [['id', 'asc']] } },
});
