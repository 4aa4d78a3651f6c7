import type { Act } from '../kit/context.ts';
import type { Permission } from '../kit/contract.ts';
import { dayOf } from '../kit/day.ts';
import { NotAllowed, NotSignedIn } from '../kit/errors.ts';
import type { Grant, Viewer } from '../kit/viewer.ts';
import { lockRights } from './queries/rights.ts';
import { PermissionLacking } from './refusals.ts';

/**
 * That whoever acts holds all of this in the agency, or with null everywhere, and until the act is done. In the place
 * of somebody else nothing is given on. @throws NotSignedIn, NotAllowed, PermissionLacking
 */
export async function insistHolds(
  act: Act,
  permissions: readonly Permission[],
  agencyId: number | null,
): Promise<Viewer> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  if (viewer.actingFor !== null) throw new NotAllowed();
  const held = await lockRights(act.db, viewer.accountId, dayOf(act.clock.now()));
  for (const permission of permissions)
    if (!reaches(viewer, permission, agencyId) || !holds(held, permission, agencyId))
      throw new PermissionLacking(permission.name);
  return viewer;
}

/** What the session carries; it may be narrower than the account. */
function reaches(viewer: Viewer, permission: Permission, agencyId: number | null): boolean {
  return agencyId === null ? viewer.reach(permission) === 'everywhere' : viewer.may(permission, agencyId);
}

function holds(held: readonly Grant[], { name }: Permission, agencyId: number | null): boolean {
  return held.some(
    (grant) => grant.permission === name && (grant.agencyId === null || grant.agencyId === agencyId),
  );
}
