import { z } from 'zod';
import { NotSignedIn } from '../../kit/errors.ts';
import { key } from '../../kit/key.ts';
import { listLength } from '../../kit/list-length.ts';
import { parse } from '../../kit/parse.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import type { SignedHeaders } from '../../webhooks/signed.ts';
import type { WebhookTools } from '../../webhooks/tools.ts';
import { headersOf } from '../headers-of.ts';
import { messagesAfter } from '../queries/messages.ts';
import { findSimulation } from '../queries/simulation.ts';
import { sealedForRuns } from '../sealed-for-runs.ts';
import { simulationType } from './simulation.ts';

interface Message {
  readonly headers: SignedHeaders;
  readonly body: string;
  readonly position: number;
}

interface Page {
  readonly messages: readonly Message[];
  readonly hasMore: boolean;
}

const paging = z.object({ run: key, after: z.int().min(-1).default(-1), first: z.int() });

/** `simulation`, and `simulationPage` for those who fetch a run. */
export function simulationQueries({ sealer }: WebhookTools): SchemaPart {
  return (build) => {
    build.queryField('simulation', (t) =>
      t.field({
        type: simulationType(build),
        nullable: true,
        description: 'One of your simulations.',
        authScopes: { tryingOut: true },
        args: { run: t.arg.id({ required: true, description: 'Its id.' }) },
        resolve: async (_root, { run }, { db, viewer }) => {
          if (viewer === null) throw new NotSignedIn();
          return (await findSimulation(db, viewer.accountId, parse(key, run))) ?? null;
        },
      }),
    );
    const message = build.objectRef<Message>('SimulationMessage').implement({
      description: 'A message as it would be posted.',
      fields: (t) => ({
        webhookId: t.string({
          description: '`webhook-id`.',
          resolve: ({ headers }) => headers['webhook-id'],
        }),
        webhookTimestamp: t.string({
          description: '`webhook-timestamp`.',
          resolve: ({ headers }) => headers['webhook-timestamp'],
        }),
        webhookSignature: t.string({
          description: '`webhook-signature`.',
          resolve: ({ headers }) => headers['webhook-signature'],
        }),
        body: t.exposeString('body', { description: 'The body, to the letter.' }),
        position: t.exposeInt('position', { description: 'Go on behind it with `after`.' }),
      }),
    });
    const page = build.objectRef<Page>('SimulationPage').implement({
      description: 'Messages of a run, in the order in which they come.',
      fields: (t) => ({
        messages: t.field({ type: [message], description: 'The messages.', resolve: (of) => of.messages }),
        hasMore: t.exposeBoolean('hasMore', { description: 'Whether there are more.' }),
      }),
    });
    build.queryField('simulationPage', (t) =>
      t.field({
        type: page,
        nullable: true,
        description: 'Messages of a run that is fetched; null for any other.',
        authScopes: { tryingOut: true },
        args: {
          run: t.arg.id({ required: true, description: 'The run.' }),
          after: t.arg.int({ description: 'The last `position` you have.' }),
          first: t.arg.int({ defaultValue: 20, description: 'How many, 1 to 100.' }),
        },
        resolve: async (_root, args, { db, viewer, clock }) => {
          if (viewer === null) throw new NotSignedIn();
          const { run, after, first } = parse(paging, { ...args, after: args.after ?? undefined });
          const length = listLength(first);
          const found = await findSimulation(db, viewer.accountId, run);
          if (found === undefined || found.secret === null) return null;
          const secret = await sealer.open(found.secret, sealedForRuns(viewer.accountId));
          const rows = await messagesAfter(db, found.id, after, length + 1);
          const messages = rows.slice(0, length).map((row) => ({
            headers: headersOf(row, [secret], clock.now()),
            body: row.body,
            position: row.nth,
          }));
          return { messages, hasMore: rows.length > length };
        },
      }),
    );
  };
}
