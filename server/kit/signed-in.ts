import { refusalFor } from './refusal-for.ts';
import type { Viewer } from './viewer.ts';

/** Who is signed in, for what is real. @throws NotSignedIn, NotInProduction */
export function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null || viewer.triesOut) throw refusalFor(viewer);
  return viewer;
}
