import type { Platform } from '../context/platform.ts';
import { accountLookup } from '../identity/session-lookup.ts';
import { viewerOfAccount } from '../identity/session-row.ts';
import { platform as contract } from '../platform/contract.ts';
import type { Held } from './held.ts';

/**
 * An endpoint's owner as they may act now, with the number of their rights; null for one who may not act at all, may
 * have no webhooks any more, or is still in the sandbox: what is real waits until it is promoted.
 */
export async function lookUpOwner(
  { database, clock }: Platform,
  accountId: number,
): Promise<Pick<Held, 'viewer' | 'rightsVersion'> | null> {
  const lookup = accountLookup(accountId, new Date(clock.now().epochMilliseconds));
  const { rows } = await lookup.execute(database.server);
  const viewer = viewerOfAccount(rows);
  const [account] = rows;
  if (account === undefined || viewer === null || viewer.triesOut) return null;
  return viewer.may(contract.permissions.keepWebhooks)
    ? { viewer, rightsVersion: account.rightsVersion }
    : null;
}
