import { clientParts, clientRoutes } from '../clients/parts.ts';
import type { Environment } from '../environment.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { simulationParts } from '../simulation/parts.ts';
import { postRun } from '../simulation/post-run.ts';
import { staffParts } from '../staff/parts.ts';
import { webhookParts } from '../webhooks/parts.ts';
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
      ...clientParts,
      ...staffParts,
      ...webhookParts(tools),
      ...simulationParts(tools),
    ],
    jobs: { writeToOwner, postRun: postRun(tools) },
    routes: clientRoutes,
  });
}
