import type { Act } from '../../kit/context.ts';
import { dayOf } from '../../kit/day.ts';
import { InvalidInput, NotAllowed, NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { insistHolds } from '../insist-holds.ts';
import { period } from '../period.ts';
import { permissionsNamed } from '../permissions-named.ts';
import { findStaff } from '../queries/account.ts';
import { insertDelegation } from '../queries/delegation.ts';
import { rightsOn } from '../queries/rights.ts';
import { NotToOneself, StaffNotFound } from '../refusals.ts';
import { withKnownAgency } from '../with-known-agency.ts';

export interface ToDelegate {
  readonly login: string;
  /** Null: in all agencies. */
  readonly agency: number | null;
  readonly permissions: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string;
  readonly reason: string;
}

/**
 * Lets a colleague act in one's place for a time, in some of what one may. What takes two persons to give is not
 * delegated, and nothing is by whoever acts for another.
 */
export async function delegate(act: Act, { login, agency: agencyId, ...asked }: ToDelegate): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  if (viewer.kind === 'client') throw new NotAllowed();
  const permissions = permissionsNamed(act.modules.permissions(), asked.permissions, 'permissions');
  if (permissions.some(({ administrative }) => administrative)) throw notDelegated();
  const toAccount = await findStaff(act.db, login);
  if (toAccount === null) throw new StaffNotFound();
  if (toAccount === viewer.accountId) throw new NotToOneself();
  await insistHolds(act, permissions, agencyId, [toAccount]);
  const now = act.clock.now();
  const today = dayOf(now);
  // Whoever has no right of their own is no colleague.
  if ((await rightsOn(act.db, toAccount, today)).length === 0) throw new StaffNotFound();
  const { longestDelegation } = await act.settings(platform);
  const { validFrom } = period(asked, today);
  const longest = today.add({ days: longestDelegation });
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(asked.validTo), longest) > 0)
    throw tooLong(longestDelegation);
  const { reason, validTo } = asked;
  const madeAt = new Date(now.epochMilliseconds);
  const names = permissions.map(({ name }) => name);
  return withKnownAgency('agency', () =>
    insertDelegation(
      act.db,
      { fromAccount: viewer.accountId, toAccount, agencyId, validFrom, validTo, reason, madeAt },
      names,
    ),
  );
}

function notDelegated(): InvalidInput {
  return new InvalidInput('permissions', {
    vi: 'Quyền quản trị không được ủy quyền.',
    en: 'An administrative permission is not delegated.',
  });
}

function tooLong(days: number): InvalidInput {
  return new InvalidInput('validTo', {
    vi: `Ủy quyền kết thúc chậm nhất sau ${days} ngày kể từ hôm nay.`,
    en: `A delegation ends ${days} days from today at the latest.`,
  });
}
