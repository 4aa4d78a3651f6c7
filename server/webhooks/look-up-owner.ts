import type { Platform } from '../context/platform.ts';
import type { Held } from './held.ts';

/**
 * An endpoint's owner as they may act now; null for one who may not act at all. The number of their rights is read
 * before the rights: should they change between the two, nothing is sent with them.
 */
export async function lookUpOwner(
  { database, identity }: Platform,
  accountId: number,
): Promise<Pick<Held, 'viewer' | 'rightsVersion'> | null> {
  const account = await database.server
    .selectFrom('server.account')
    .select('rightsVersion')
    .where('id', '=', accountId)
    .executeTakeFirst();
  const viewer = await identity.renewed(accountId);
  return account === undefined || viewer === null ? null : { viewer, rightsVersion: account.rightsVersion };
}
