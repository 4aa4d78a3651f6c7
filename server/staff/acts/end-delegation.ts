import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { reaches } from '../insist-holds.ts';
import { lockDelegation, setDelegationEnded } from '../queries/delegation.ts';
import { lockAccounts } from '../queries/rights.ts';
import { DelegationNotFound } from '../refusals.ts';

/** Ends a delegation at once: whoever made it, whoever has it, or whoever gives roles there. */
export async function endDelegation(act: Act, id: number): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const delegation = await lockDelegation(act.db, id);
  const ends =
    delegation !== null &&
    viewer.actingFor === null &&
    ([delegation.fromAccount, delegation.toAccount].includes(viewer.accountId) ||
      reaches(viewer, platform.permissions.grantRoles, delegation.agencyId));
  if (!ends) throw new DelegationNotFound();
  await lockAccounts(act.db, [delegation.toAccount]);
  await setDelegationEnded(act.db, id, viewer.accountId, new Date(act.clock.now().epochMilliseconds));
  return id;
}
