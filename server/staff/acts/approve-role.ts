import type { Act } from '../../kit/context.ts';
import { dayOf } from '../../kit/day.ts';
import { NotAllowed, NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { holds } from '../holds.ts';
import { insistHolds, reaches } from '../insist-holds.ts';
import { rightsOn } from '../queries/rights.ts';
import { findRole, lockRoleGrant, setApproved } from '../queries/role.ts';
import { ProposalLapsed, RoleGrantNotFound, SecondPersonNeeded } from '../refusals.ts';
import { permissionsOf } from './give-role.ts';

/**
 * Approves an administrative role that somebody else proposed for a third person. Both the proposer and the approver
 * hold all of it there, at this moment.
 */
export async function approveRole(act: Act, id: number): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const proposal = await lockRoleGrant(act.db, id);
  const waits = proposal?.administrative === true && proposal.approvedBy === null;
  if (proposal === null || !waits) throw new RoleGrantNotFound();
  const { accountId, grantedBy, agencyId, roleId, validTo } = proposal;
  const { grantRoles, approveAdministration } = platform.permissions;
  if (!reaches(viewer, approveAdministration, agencyId))
    throw reaches(viewer, grantRoles, agencyId) || viewer.accountId === accountId
      ? new NotAllowed()
      : new RoleGrantNotFound();
  if (viewer.accountId === accountId || viewer.accountId === grantedBy) throw new SecondPersonNeeded();
  const role = await findRole(act.db, { id: roleId });
  if (role === null) throw new RoleGrantNotFound();
  const permissions = permissionsOf(act, role);
  await insistHolds(act, [approveAdministration, ...permissions], agencyId, [accountId, grantedBy]);
  const now = act.clock.now();
  const today = dayOf(now);
  const proposers = await rightsOn(act.db, grantedBy, today);
  const over = validTo !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(validTo), today) <= 0;
  if (over || ![grantRoles, ...permissions].every((each) => holds(proposers, each, agencyId)))
    throw new ProposalLapsed();
  await setApproved(act.db, id, viewer.accountId, new Date(now.epochMilliseconds));
  return id;
}
