import type { Platform } from '../context/platform.ts';
import { Viewer } from '../kit/viewer.ts';
import { platform as contract } from '../platform/contract.ts';
import type { Held } from './held.ts';
import { findOwner } from './queries/find-owner.ts';

/**
 * An endpoint's owner as they may act now, with the number of their rights; null for one who may not act at all, or
 * may have no webhooks any more.
 */
export async function lookUpOwner(
  { database, clock }: Platform,
  accountId: number,
): Promise<Pick<Held, 'viewer' | 'rightsVersion'> | null> {
  const rows = await findOwner(database.server, accountId, new Date(clock.now().epochMilliseconds));
  const [account] = rows;
  if (account === undefined) return null;
  const { personId, name, rightsVersion, purposeCode, purposePersonal } = account;
  const grants = rows.flatMap(({ permission, agencyId }) =>
    permission === null ? [] : [{ permission, agencyId }],
  );
  const purpose = purposeCode === null ? null : { code: purposeCode, personal: purposePersonal === true };
  const viewer = new Viewer({ accountId, personId, name, grants, purpose });
  return viewer.may(contract.permissions.keepWebhooks) ? { viewer, rightsVersion } : null;
}
