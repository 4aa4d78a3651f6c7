import type { Act } from '../../kit/context.ts';
import { NotAllowed, NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { reaches } from '../insist-holds.ts';
import { insertStaff, type NewStaff } from '../queries/insert-staff.ts';
import { StaffKnown } from '../refusals.ts';

/** Makes an account for somebody who signs in at an identity provider; it may nothing until it has a role. */
export async function registerStaff(act: Act, staff: NewStaff): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  // Who somebody is at the provider is no affair of one office.
  if (!reaches(viewer, platform.permissions.grantRoles, null)) throw new NotAllowed();
  const id = await insertStaff(act.db, staff, new Date(act.clock.now().epochMilliseconds));
  if (id === null) throw new StaffKnown();
  return id;
}
