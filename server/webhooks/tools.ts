import { resolve } from 'node:path';
import type { Environment } from '../environment.ts';
import { openSealer, type Sealer } from '../sealer.ts';

/** What acts on webhooks need of the installation. */
export interface WebhookTools {
  readonly sealer: Sealer;
  readonly rule: Omit<Environment['webhooks'], 'keys'>;
}

export function webhookTools({
  webhooks,
  dataFolder,
}: Pick<Environment, 'webhooks' | 'dataFolder'>): WebhookTools {
  return { sealer: openSealer(webhooks.keys, resolve(dataFolder)), rule: webhooks };
}
