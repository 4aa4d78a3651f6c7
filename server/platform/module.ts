import { documentParts } from '../door/document-parts.ts';
import { developmentSignIn } from '../identity/development-sign-in.ts';
import { signOut } from '../identity/sign-out.ts';
import { viewerPart } from '../identity/viewer-part.ts';
import { implement, type Module } from '../kit/module.ts';
import { platform } from './contract.ts';

/** The platform as a module that nobody can switch off. In production nobody signs in by name alone. */
export function platformModule({
  production,
  onDocuments = async () => undefined,
}: {
  readonly production: boolean;
  /** Called when documents were registered here, so that this process knows them before it answers. */
  readonly onDocuments?: () => Promise<void>;
}): Module {
  return implement(platform, {
    schema: [viewerPart, signOut, ...documentParts(onDocuments), ...(production ? [] : [developmentSignIn])],
  });
}
