import type { Environment } from '../environment.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { deliveryState, parkedEvent, webhookDelivery } from '../webhooks/schema/delivery.ts';
import { webhookState } from '../webhooks/schema/webhook.ts';
import { webhookActs, webhookRefusals } from '../webhooks/schema/webhook-acts.ts';
import { webhookQueries } from '../webhooks/schema/webhook-queries.ts';
import { webhookSecrets } from '../webhooks/schema/webhook-secrets.ts';
import { webhookTools } from '../webhooks/tools.ts';
import { writeToOwner } from '../webhooks/write-to-owner.ts';
import { platform } from './contract.ts';

type Settings = Pick<Environment, 'production' | 'webhooks' | 'dataFolder'>;

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule(settings: Settings): Module {
  const tools = webhookTools(settings);
  return implement(platform, {
    schema: [
      viewerPart,
      signOut,
      ...(settings.production ? [] : [developmentSignIn]),
      webhookState,
      deliveryState,
      webhookDelivery,
      parkedEvent,
      webhookQueries,
      webhookActs,
      webhookSecrets(tools),
      ...webhookRefusals,
    ],
    jobs: { writeToOwner },
  });
}
