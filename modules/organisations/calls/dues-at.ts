import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { dueAt } from '../working-time/due-at.ts';

export const duesAt: BodyOf<typeof organisations.calls.duesAt> = async ({ limits, proposed }, { db }) => {
  const agencyIds = [...new Set(limits.map(({ agencyId }) => agencyId))];
  const reckoned = proposed === null ? 'made' : { proposed };
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds, reckoned);
  return limits.map(({ agencyId, receivedAt, ...limit }) => {
    const received = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime());
    return new Date(dueAt(received, limit, calendarOf(agencyId)).epochMilliseconds);
  });
};
