import { NotAllowed, NotSignedIn, type Viewer } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';

/** Insists that the viewer may change the calendar of an agency or, with null, that of all. @throws NotAllowed */
export function insistOnCalendar(viewer: Viewer | null, agencyId: number | null): Viewer {
  if (viewer === null) throw new NotSignedIn();
  const { manageCalendar } = organisations.permissions;
  const may =
    agencyId === null ? viewer.reach(manageCalendar) === 'everywhere' : viewer.may(manageCalendar, agencyId);
  if (!may) throw new NotAllowed();
  return viewer;
}
