import { writePosition } from '../../events/position.ts';
import { pageArguments } from '../../kit/arguments.ts';
import { choices } from '../../kit/choices.ts';
import { connectionOf } from '../../kit/connection.ts';
import type { Builder } from '../../kit/schema.ts';
import { lagOf } from '../lag-of.ts';
import { ParkedEvent, WebhookDelivery, WebhookState } from '../model.ts';
import type { Claimed } from '../queries/claim-webhooks.ts';
import { gapsOf } from '../queries/gaps.ts';

export const webhookState = choices(WebhookState, 'WebhookState', 'Whether a webhook is delivered to.', {
  ACTIVE: 'It is.',
  PAUSED: 'Its owner paused it. What happens meanwhile waits in the log.',
  GONE: 'It answered 410 Gone, and was paused.',
});

const refs = new WeakMap<Builder, ReturnType<typeof declare>>();

/** The type of a webhook in a graph. */
export function webhookType(build: Builder) {
  const ref = refs.get(build) ?? declare(build);
  refs.set(build, ref);
  return ref;
}

function declare(build: Builder) {
  const gap = build.objectRef<Awaited<ReturnType<typeof gapsOf>>[number]>('WebhookGap').implement({
    description:
      'A stretch of the log of which not all was delivered: the log did not keep it long enough, or a module was off.',
    fields: (t) => ({
      after: t.exposeString('after', { description: 'The position before it.' }),
      until: t.exposeString('until', { description: 'The position at its end: delivery went on behind it.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When that was found.' }),
    }),
  });
  return build.objectRef<Claimed>('Webhook').implement({
    description:
      'An address to which events are posted, signed as Standard Webhooks says, each in its order.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id.' }),
      url: t.exposeString('url', { description: 'Where to.' }),
      contact: t.exposeString('contact', {
        nullable: true,
        description: 'Whom we write to when something is parked.',
      }),
      state: t.expose('state', { type: WebhookState, description: 'Whether it is delivered to.' }),
      types: t.stringList({
        nullable: true,
        description: 'The types of events that it gets; null: all that you may follow.',
        resolve: ({ types }) => types,
      }),
      agencies: t.idList({
        nullable: true,
        description: 'Only what happens in these agencies.',
        resolve: ({ agencies }) => agencies,
      }),
      procedures: t.stringList({
        nullable: true,
        description: 'Only what belongs to procedures with these national codes.',
        resolve: ({ procedures }) => procedures,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
      position: t.string({
        description: 'Everything in the log up to here was delivered, parked, or not for it.',
        resolve: ({ tx, eventId }) => writePosition({ tx, id: eventId }),
      }),
      lag: t.int({
        description:
          'For how many seconds the oldest event that it has not got has been waiting; 0 for none.',
        resolve: (webhook, _args, ctx) => lagOf(ctx, webhook),
      }),
      attempts: t.exposeInt('attempts', { description: 'How often the next event was tried in vain.' }),
      nextAttemptAt: t.expose('nextAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When the next event is tried again; null: as soon as there is one.',
      }),
      formerSecretUntil: t.expose('formerUntil', {
        type: 'DateTime',
        nullable: true,
        description: 'Until when the secret before the last rotation signs, too.',
      }),
      deliveries: t.field({
        type: connectionOf(build, WebhookDelivery),
        description: 'What was delivered, and how that went.',
        args: pageArguments(build, t.arg, WebhookDelivery),
        resolve: ({ id }, args, ctx, info) =>
          ctx.page(WebhookDelivery, info, args, { where: { webhookId: id } }),
      }),
      parked: t.field({
        type: connectionOf(build, ParkedEvent),
        description: 'What it did not take within 72 hours.',
        args: pageArguments(build, t.arg, ParkedEvent),
        resolve: ({ id }, args, ctx, info) => ctx.page(ParkedEvent, info, args, { where: { webhookId: id } }),
      }),
      gaps: t.field({
        type: [gap],
        description:
          'What was passed over, the newest 100. `replayWebhook` has it delivered once its module is on again.',
        resolve: ({ id }, _args, { db }) => gapsOf(db, id),
      }),
    }),
  });
}
