import { auditKeyPart } from '../audit/audit-key-part.ts';
import { auditKeyRoute } from '../audit/audit-key-route.ts';
import { readOfMyData, readsOfMyData } from '../audit/reads-of-my-data.ts';
import { clientParts, clientRoutes } from '../clients/parts.ts';
import { documentParts } from '../door/document-parts.ts';
import type { Documents } from '../door/documents.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { ownSessions } from '../identity/own-sessions-part.ts';
import { beginSignIn } from '../identity/sign-in/begin-sign-in.ts';
import { endSignIn } from '../identity/sign-in/end-sign-in.ts';
import { finishSignIn } from '../identity/sign-in/finish-sign-in.ts';
import type { SignIn } from '../identity/sign-in/sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { sweepSessions } from '../identity/sweep-sessions.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { simulationParts } from '../simulation/parts.ts';
import { postRun } from '../simulation/post-run.ts';
import { staffParts } from '../staff/parts.ts';
import { webhookParts } from '../webhooks/parts.ts';
import { type WebhookTools, webhookTools } from '../webhooks/tools.ts';
import { writeToOwner } from '../webhooks/write-to-owner.ts';
import { platform } from './contract.ts';
import { forgetOld } from './forget-old.ts';
import { holdings } from './holdings.ts';

interface Options {
  readonly production: boolean;
  /** For how many days events are kept; left out where the graph alone is wanted. */
  readonly feedDays?: number;
  /** How people sign in; left out where the graph alone is wanted. */
  readonly signIn?: SignIn;
  /** The documents that this process knows; left out likewise. */
  readonly documents?: Pick<Documents, 'reload'>;
  /** What webhooks need; left out where the graph alone is wanted. */
  readonly webhooks?: WebhookTools;
}

const GRAPH_ALONE = webhookTools({
  dataFolder: '.data',
  webhooks: { keys: [], ports: [], timeout: 15_000, loopback: false },
});

const NO_SESSIONS = { lifetime: new Temporal.Duration(), idle: new Temporal.Duration() };

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule({
  production,
  feedDays = 90,
  signIn,
  documents,
  webhooks = GRAPH_ALONE,
}: Options): Module {
  return implement(platform, {
    schema: [
      viewerPart,
      ...ownSessions,
      signOut,
      ...(production ? [] : [developmentSignIn]),
      // Whoever registers has done so: what cannot be read now is read behind the notification, as everywhere.
      ...documentParts(async () => documents?.reload().catch(() => undefined)),
      readOfMyData,
      readsOfMyData,
      auditKeyPart,
      ...clientParts,
      ...staffParts(signIn ?? NO_SESSIONS),
      ...webhookParts(webhooks),
      ...simulationParts(webhooks),
    ],
    jobs: { sweepSessions, forgetOld: forgetOld(feedDays), writeToOwner, postRun: postRun(webhooks) },
    holdings,
    routes: [auditKeyRoute, ...clientRoutes, ...(signIn === undefined ? [] : signInRoutes(signIn))],
  });
}

function signInRoutes(signIn: SignIn) {
  return [beginSignIn(signIn), finishSignIn(signIn), ...endSignIn(signIn)];
}
