import type { Act } from '../kit/context.ts';
import type { Permission } from '../kit/contract.ts';
import { dayOf } from '../kit/day.ts';
import { NotAllowed, NotSignedIn } from '../kit/errors.ts';
import type { Viewer } from '../kit/viewer.ts';
import { holds } from './holds.ts';
import { lockAccounts, rightsOn } from './queries/rights.ts';
import { PermissionLacking } from './refusals.ts';

/**
 * That whoever acts holds all of this in the agency, or with null everywhere, until the act is done. The others whom
 * the act concerns are locked with them. In the place of somebody else nothing is given on.
 * @throws NotSignedIn, NotAllowed, PermissionLacking
 */
export async function insistHolds(
  act: Act,
  permissions: readonly Permission[],
  agencyId: number | null,
  others: readonly number[] = [],
): Promise<Viewer> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  if (viewer.actingFor !== null) throw new NotAllowed();
  await lockAccounts(act.db, [viewer.accountId, ...others]);
  const held = await rightsOn(act.db, viewer.accountId, dayOf(act.clock.now()));
  // The session may carry less than the account has.
  const lacking = permissions.find(
    (permission) => !reaches(viewer, permission, agencyId) || !holds(held, permission, agencyId),
  );
  if (lacking !== undefined) throw new PermissionLacking(lacking.name);
  return viewer;
}

/** Whether the viewer may this in the agency, or with null everywhere. */
export function reaches(viewer: Viewer, permission: Permission, agencyId: number | null): boolean {
  return agencyId === null ? viewer.reach(permission) === 'everywhere' : viewer.may(permission, agencyId);
}
