import {
  type Act,
  NotAllowed,
  NotSignedIn,
  type Permission,
  type Viewer,
} from '../../../server/kit/index.ts';

/** That whoever acts may do so in the whole province. @throws NotSignedIn, NotAllowed */
export function insistEverywhere({ viewer }: Act, permission: Permission): Viewer {
  if (viewer === null) throw new NotSignedIn();
  if (viewer.reach(permission) !== 'everywhere') throw new NotAllowed();
  return viewer;
}
