import { NotSignedIn } from '../../kit/errors.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { platform } from '../../platform/contract.ts';
import { findOwn, webhooksOf } from '../queries/own-webhook.ts';
import { webhookType } from './webhook.ts';

/** `webhooks` and `webhook`: those of the viewer. */
export const webhookQueries: SchemaPart = (build) => {
  const webhook = webhookType(build);
  build.queryField('webhooks', (t) =>
    t.field({
      type: [webhook],
      description: 'Your webhooks, the oldest first.',
      authScopes: { may: platform.permissions.keepWebhooks },
      resolve: (_root, _args, { db, viewer }) => {
        if (viewer === null) throw new NotSignedIn();
        return webhooksOf(db, viewer.accountId);
      },
    }),
  );
  build.queryField('webhook', (t) =>
    t.field({
      type: webhook,
      nullable: true,
      description: 'One of your webhooks.',
      authScopes: { may: platform.permissions.keepWebhooks },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: async (_root, { id }, { db, viewer }) => {
        if (viewer === null) throw new NotSignedIn();
        return (await findOwn(db, viewer.accountId, parse(key, id))) ?? null;
      },
    }),
  );
};
