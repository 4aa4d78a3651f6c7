import { z } from 'zod';
import { CursorExpired } from '../../events/cursor-expired.ts';
import { repeatable } from '../../kit/arguments.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { platform } from '../../platform/contract.ts';
import { createWebhook } from '../acts/create-webhook.ts';
import { own } from '../acts/own.ts';
import { rotateSecret } from '../acts/rotate-secret.ts';
import { checkedUrl } from '../checked-url.ts';
import { insistOnKnown } from '../insist-on-known.ts';
import type { Claimed } from '../queries/claim-webhooks.ts';
import { TooManyWebhooks, WebhookNotFound, WebhookUrlRefused } from '../refusals.ts';
import { newSecret } from '../secret.ts';
import type { WebhookTools } from '../tools.ts';
import { webhookType } from './webhook.ts';

interface WithSecret {
  readonly webhook: Claimed;
  readonly secret: string | null;
}

const MOST = 1_000;
const list = <T>(of: z.ZodType<T, string>) =>
  z
    .array(of)
    .min(1)
    .max(MOST)
    .nullish()
    .transform((value) => value ?? null);
const word = text(100);
const optional = z
  .string()
  .max(100)
  .nullish()
  .transform((value) => value ?? null);

const creating = z.object({
  url: z.string().max(2_000),
  types: list(word),
  agencies: list(key),
  procedures: list(word),
  from: optional,
  contact: z
    .email()
    .max(200)
    .nullish()
    .transform((value) => value ?? null),
});
const rotating = z.object({ webhook: key });

/** The acts that make a secret. It is told in their answer, and never again. */
export function webhookSecrets({ sealer, rule }: WebhookTools): SchemaPart {
  return (build) => {
    const type = build.objectRef<WithSecret>('WebhookWithSecret').implement({
      description: 'A webhook with its new secret.',
      fields: (t) => ({
        webhook: t.expose('webhook', { type: webhookType(build), description: 'The webhook.' }),
        secret: t.exposeString('secret', {
          nullable: true,
          description:
            'What signs its deliveries, for a library of Standard Webhooks. Keep it: it is told once. Null where the act is repeated.',
        }),
      }),
    });
    build.mutationField('createWebhook', (t) =>
      t.field({
        type,
        description:
          'Has events posted to an address, each at least once under one id, in the order of the log.',
        authScopes: { may: platform.permissions.keepWebhooks },
        errors: { types: [WebhookUrlRefused, TooManyWebhooks, CursorExpired] },
        args: {
          url: t.arg.string({ required: true, description: 'An https address on the public internet.' }),
          types: t.arg.stringList({ description: 'Types of events; without them all that you may follow.' }),
          agencies: t.arg.idList({ description: 'Only what happens in these agencies.' }),
          procedures: t.arg.stringList({ description: 'Only what belongs to these procedures.' }),
          from: t.arg.string({ description: 'A position of the feed to begin behind; without it, now.' }),
          contact: t.arg.string({ description: 'An e-mail address to write to when something is parked.' }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const { url, ...asked } = parse(creating, args);
          await insistOnKnown(ctx, asked);
          const checked = await checkedUrl(url, rule);
          const secret = newSecret();
          let made = false;
          const id = await ctx.act(info, args, (act) => {
            made = true;
            return createWebhook(act, sealer, { ...asked, url: checked, secret });
          });
          return { webhook: await own(ctx, id), secret: made ? secret : null };
        },
      }),
    );
    build.mutationField('rotateWebhookSecret', (t) =>
      t.field({
        type,
        description: 'Gives a webhook another secret. For a day both sign, so that you can change over.',
        authScopes: { may: platform.permissions.keepWebhooks },
        errors: { types: [WebhookNotFound] },
        args: {
          webhook: t.arg.id({ required: true, description: 'The webhook.' }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const { webhook } = parse(rotating, args);
          const secret = newSecret();
          let made = false;
          const id = await ctx.act(info, args, (act) => {
            made = true;
            return rotateSecret(act, sealer, webhook, secret);
          });
          return { webhook: await own(ctx, id), secret: made ? secret : null };
        },
      }),
    );
  };
}
