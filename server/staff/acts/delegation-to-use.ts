import type { Act } from '../../kit/context.ts';
import { dayOf } from '../../kit/day.ts';
import { NotAllowed, NotSignedIn } from '../../kit/errors.ts';
import { isSuspended } from '../queries/account.ts';
import { type DelegationRow, lockDelegation } from '../queries/delegation.ts';
import { DelegationNotFound } from '../refusals.ts';

/** The delegation by which the viewer may act for another now. @throws DelegationNotFound */
export async function delegationToUse(act: Act, id: number): Promise<DelegationRow> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  // From one place to the next nobody goes on.
  if (viewer.actingFor !== null) throw new NotAllowed();
  const delegation = await lockDelegation(act.db, id);
  const today = dayOf(act.clock.now()).toString();
  const holds =
    delegation !== null &&
    delegation.toAccount === viewer.accountId &&
    delegation.validFrom <= today &&
    delegation.validTo > today &&
    !(await isSuspended(act.db, delegation.fromAccount));
  if (!holds) throw new DelegationNotFound();
  return delegation;
}
