import type { BodyOf } from '../kit/module.ts';
import type { platform } from '../platform/contract.ts';
import { openPost } from '../webhooks/post.ts';
import { secretsOf } from '../webhooks/secrets-of.ts';
import type { WebhookTools } from '../webhooks/tools.ts';
import { headersOf } from './headers-of.ts';
import { messagesAfter, noteAnswer, noteSending } from './queries/messages.ts';
import { notePosted, webhookToPost } from './queries/to-post.ts';

const MOST = 1_000;

/** Posts the messages of a run, one after the other, each once; one that a kill interrupted comes twice. */
export function postRun({ sealer, rule }: WebhookTools): BodyOf<typeof platform.jobs.postRun> {
  return ({ simulationId }, ctx) =>
    ctx.alone(`server.simulation.${simulationId}`, async () => {
      const webhook = await webhookToPost(ctx.db, simulationId);
      if (webhook === undefined) return;
      const post = openPost(rule);
      try {
        for (const message of await messagesAfter(ctx.db, simulationId, -1, MOST)) {
          if (message.state === 'sent') continue;
          await noteSending(ctx.db, simulationId, message.nth);
          const now = ctx.clock.now();
          const headers = headersOf(message, await secretsOf(sealer, webhook, now), now);
          const sent = { url: webhook.url, headers, body: message.body };
          const { status } = await post.send(sent, new AbortController().signal);
          await noteAnswer(ctx.db, simulationId, message.nth, status);
        }
      } finally {
        post.close();
      }
      await notePosted(ctx.db, simulationId, new Date(ctx.clock.now().epochMilliseconds));
    });
}
