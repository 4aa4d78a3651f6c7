import type { Viewer } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';

/** Whether the viewer keeps the calendar of an agency or, with null, that of all. */
export function keepsCalendar(viewer: Viewer | null, agencyId: number | null): boolean {
  const { manageCalendar } = organisations.permissions;
  if (viewer === null) return false;
  return agencyId === null
    ? viewer.reach(manageCalendar) === 'everywhere'
    : viewer.may(manageCalendar, agencyId);
}
