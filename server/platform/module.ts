import { clientParts, clientRoutes } from '../clients/parts.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { simulationParts } from '../simulation/parts.ts';
import { postRun } from '../simulation/post-run.ts';
import { staffParts } from '../staff/parts.ts';
import { webhookParts } from '../webhooks/parts.ts';
import { type WebhookTools, webhookTools } from '../webhooks/tools.ts';
import { writeToOwner } from '../webhooks/write-to-owner.ts';
import { platform } from './contract.ts';

interface Options {
  readonly production: boolean;
  /** What webhooks need; left out where the graph alone is wanted. */
  readonly webhooks?: WebhookTools;
}

const GRAPH_ALONE = webhookTools({
  dataFolder: '.data',
  webhooks: { keys: [], ports: [], timeout: 15_000, loopback: false },
});

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule({ production, webhooks = GRAPH_ALONE }: Options): Module {
  return implement(platform, {
    schema: [
      viewerPart,
      signOut,
      ...(production ? [] : [developmentSignIn]),
      ...clientParts,
      ...staffParts,
      ...webhookParts(webhooks),
      ...simulationParts(webhooks),
    ],
    jobs: { writeToOwner, postRun: postRun(webhooks) },
    routes: clientRoutes,
  });
}
