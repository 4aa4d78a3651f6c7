import { NotAllowed, NotSignedIn, type Viewer } from '../../../server/kit/index.ts';
import { keepsCalendar } from './keeps-calendar.ts';

/** Insists that the viewer may change the calendar of an agency or, with null, that of all. @throws NotAllowed */
export function insistOnCalendar(viewer: Viewer | null, agencyId: number | null): Viewer {
  if (viewer === null) throw new NotSignedIn();
  if (!keepsCalendar(viewer, agencyId)) throw new NotAllowed();
  return viewer;
}
