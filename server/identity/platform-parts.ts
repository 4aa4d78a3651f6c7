import type { SchemaPart } from '../kit/schema.ts';
import { developmentSignIn } from './development-sign-in.ts';
import type { Sessions } from './sessions.ts';
import { signOut } from './sign-out.ts';
import { viewerPart } from './viewer-part.ts';

/** What the platform itself contributes to every graph. In production nobody signs in by name alone. */
export function platformParts(
  sessions: Pick<Sessions, 'begin' | 'endAll'>,
  production: boolean,
): readonly SchemaPart[] {
  return [viewerPart, signOut(sessions), ...(production ? [] : [developmentSignIn(sessions)])];
}
