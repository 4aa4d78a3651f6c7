import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { reaches } from '../insist-holds.ts';
import { lockAccounts } from '../queries/rights.ts';
import { lockRoleGrant, setEnded } from '../queries/role.ts';
import { RoleGrantNotFound } from '../refusals.ts';

/** Ends a role at once, or withdraws a proposal. Whoever has it may lay it down. */
export async function endRole(act: Act, id: number): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const grant = await lockRoleGrant(act.db, id);
  const { grantRoles, approveAdministration } = platform.permissions;
  const ends =
    grant !== null &&
    viewer.actingFor === null &&
    (grant.accountId === viewer.accountId ||
      [grantRoles, approveAdministration].some((each) => reaches(viewer, each, grant.agencyId)));
  if (!ends) throw new RoleGrantNotFound();
  await lockAccounts(act.db, [grant.accountId]);
  await setEnded(act.db, id, viewer.accountId, new Date(act.clock.now().epochMilliseconds));
  return id;
}
