import { NotAllowed, NotInProduction, NotSignedIn, type Refusal } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** Why somebody does not get what a field or route asks a right for. */
export function refusalFor(viewer: Viewer | null): Refusal {
  if (viewer === null) return new NotSignedIn();
  return viewer.triesOut ? new NotInProduction() : new NotAllowed();
}
