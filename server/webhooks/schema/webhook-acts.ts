import { z } from 'zod';
import { CursorExpired } from '../../events/cursor-expired.ts';
import { placeInLog } from '../../events/place-in-log.ts';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import { refusal } from '../../kit/refusal.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { platform } from '../../platform/contract.ts';
import { own } from '../acts/own.ts';
import { sendAgain } from '../acts/send-again.ts';
import { WebhookDelivery } from '../model.ts';
import { removeWebhook, setPosition, setState } from '../queries/own-webhook.ts';
import {
  DeliveryNotFound,
  TooManyWebhooks,
  WebhookNotActive,
  WebhookNotFound,
  WebhookUrlRefused,
} from '../refusals.ts';
import { webhookType } from './webhook.ts';

const ofWebhook = z.object({ webhook: key });
const ofDelivery = z.object({ delivery: key });
const replaying = z.object({ webhook: key, position: z.string().max(100) });

/** What the owner of a webhook does with it. */
export const webhookActs: SchemaPart = (build) => {
  const type = webhookType(build);
  const changing = {
    type,
    authScopes: { may: platform.permissions.keepWebhooks },
    errors: { types: [WebhookNotFound] },
  };
  build.mutationField('pauseWebhook', (t) =>
    t.field({
      ...changing,
      description: 'Delivers nothing more until it is resumed. What happens meanwhile waits in the log.',
      args: { webhook: t.arg.id({ required: true, description: 'The webhook.' }), ...repeatable(t.arg) },
      resolve: async (_root, args, ctx, info) => {
        const id = await ctx.act(info, args, async (act) => {
          const webhook = await own(act, parse(ofWebhook, args).webhook);
          await setState(act.db, webhook.id, 'paused');
          return webhook.id;
        });
        return own(ctx, id);
      },
    }),
  );
  build.mutationField('resumeWebhook', (t) =>
    t.field({
      ...changing,
      description: 'Delivers again, from where it stopped, and tries at once what waited to be tried again.',
      args: { webhook: t.arg.id({ required: true, description: 'The webhook.' }), ...repeatable(t.arg) },
      resolve: async (_root, args, ctx, info) => {
        const id = await ctx.act(info, args, async (act) => {
          const webhook = await own(act, parse(ofWebhook, args).webhook);
          await setState(act.db, webhook.id, 'active');
          return webhook.id;
        });
        return own(ctx, id);
      },
    }),
  );
  build.mutationField('replayWebhook', (t) =>
    t.field({
      ...changing,
      errors: { types: [WebhookNotFound, CursorExpired] },
      description: 'Delivers everything behind a position (again), under the same ids.',
      args: {
        webhook: t.arg.id({ required: true, description: 'The webhook.' }),
        position: t.arg.string({ required: true, description: 'A position of the feed or of a delivery.' }),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const id = await ctx.act(info, args, async (act) => {
          const { webhook, position } = parse(replaying, args);
          const { id } = await own(act, webhook);
          await setPosition(act.db, id, await placeInLog(act.db, position));
          return id;
        });
        return own(ctx, id);
      },
    }),
  );
  build.mutationField('deleteWebhook', (t) =>
    t.field({
      ...changing,
      description: 'Removes a webhook with its log of deliveries; answers with what it was.',
      args: { webhook: t.arg.id({ required: true, description: 'The webhook.' }) },
      resolve: async (_root, args, ctx, info) => {
        const webhook = await own(ctx, parse(ofWebhook, args).webhook);
        await ctx.act(info, {}, async (act) => {
          await removeWebhook(act.db, (await own(act, webhook.id)).id);
          return webhook.id;
        });
        return webhook;
      },
    }),
  );
  build.mutationField('sendAgain', (t) =>
    t.field({
      type: WebhookDelivery,
      description:
        'Sends the event of a delivery once more, as far as you may see it now. A parked one that arrives is parked no longer.',
      authScopes: { may: platform.permissions.keepWebhooks },
      errors: { types: [DeliveryNotFound, WebhookNotActive] },
      args: { delivery: t.arg.id({ required: true, description: 'The delivery.' }), ...repeatable(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(WebhookDelivery, info, args, (act) => sendAgain(act, parse(ofDelivery, args).delivery)),
    }),
  );
};

export const webhookRefusals: readonly SchemaPart[] = [
  refusal(WebhookUrlRefused, 'Nothing may be sent to this address.', {
    fault: 'NO_URL, CREDENTIALS, FRAGMENT, NOT_HTTPS, PORT, UNKNOWN_HOST or ADDRESS (not public).',
  }),
  refusal(TooManyWebhooks, 'The account has as many webhooks as it may.'),
  refusal(WebhookNotFound, 'There is no such webhook of yours.'),
  refusal(WebhookNotActive, 'The webhook is paused; resume it first.'),
  refusal(CursorExpired, 'Events behind this cursor are kept no more.', {
    oldest: 'The oldest cursor from which nothing is missing.',
  }),
  refusal(DeliveryNotFound, 'There is no such delivery of yours.'),
];
