import type { Platform } from '../context/platform.ts';
import { Viewer } from '../kit/viewer.ts';
import type { Held } from './held.ts';
import { findOwner } from './queries/find-owner.ts';

/** An endpoint's owner as they may act now, with the number of their rights; null for one who may not act at all. */
export async function lookUpOwner(
  { database }: Platform,
  accountId: number,
): Promise<Pick<Held, 'viewer' | 'rightsVersion'> | null> {
  const rows = await findOwner(database.server, accountId);
  const [account] = rows;
  if (account === undefined) return null;
  const { personId, name, rightsVersion } = account;
  const grants = rows.flatMap(({ permission, agencyId }) =>
    permission === null ? [] : [{ permission, agencyId }],
  );
  return { viewer: new Viewer({ accountId, personId, name, grants }), rightsVersion };
}
