import type { Context } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { findAgenciesWithDeadlines } from '../queries/deadline-warnings.ts';
import type { Near } from '../queries/is-near.ts';

/**
 * For each agency with dossiers that are due: when so many working hours from now are over, by its own calendar. They
 * are counted as those of a receipt, so that after 15:00 what is near is near a little earlier.
 */
export async function nearUntil(
  { db, load }: Pick<Context, 'db' | 'load'>,
  now: Date,
  hours: number,
): Promise<readonly Near[]> {
  const agencyIds = await findAgenciesWithDeadlines(db, now);
  const limit = { receivedAt: now, amount: hours, unit: 'working-hour' } as const;
  const ends = await Promise.all(
    agencyIds.map(async (agencyId) => {
      const until = await load(organisations.loaders.limitEnd, { agencyId, ...limit });
      return until === null ? [] : [{ agencyId, until }];
    }),
  );
  return ends.flat();
}
