import type { SchemaPart } from '../kit/schema.ts';
import { developmentSignIn } from './development-sign-in.ts';
import type { Sessions } from './sessions.ts';
import { viewerPart } from './viewer-part.ts';

/** What the platform itself contributes to every graph. Without sessions for development, nobody signs in by name. */
export function platformParts(development: Sessions | null): readonly SchemaPart[] {
  return [viewerPart, ...(development === null ? [] : [developmentSignIn(development)])];
}
