import { type BodyOf, momentOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { latestHandOver as latest } from '../working-time/latest-hand-over.ts';

export const latestHandOver: BodyOf<typeof organisations.loaders.latestHandOver> = async (
  receipts,
  { db },
) => {
  const agencyIds = [...new Set(receipts.map(({ agencyId }) => agencyId))];
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds);
  return receipts.map(
    ({ agencyId, receivedAt }) =>
      new Date(latest(momentOf(receivedAt), calendarOf(agencyId)).epochMilliseconds),
  );
};
