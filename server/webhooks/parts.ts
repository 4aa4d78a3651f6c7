import type { SchemaPart } from '../kit/schema.ts';
import { deliveryState, parkedEvent, webhookDelivery } from './schema/delivery.ts';
import { webhookState } from './schema/webhook.ts';
import { webhookActs, webhookRefusals } from './schema/webhook-acts.ts';
import { webhookQueries } from './schema/webhook-queries.ts';
import { webhookSecrets } from './schema/webhook-secrets.ts';
import type { WebhookTools } from './tools.ts';

/** What webhooks bring into the graph. */
export function webhookParts(tools: WebhookTools): readonly SchemaPart[] {
  return [
    webhookState,
    deliveryState,
    webhookDelivery,
    parkedEvent,
    webhookQueries,
    webhookActs,
    webhookSecrets(tools),
    ...webhookRefusals,
  ];
}
