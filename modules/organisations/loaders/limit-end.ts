import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { dueAt } from '../working-time/due-at.ts';

export const limitEnd: BodyOf<typeof organisations.loaders.limitEnd> = async (limits, { db }) => {
  const agencyIds = [...new Set(limits.map(({ agencyId }) => agencyId))];
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds);
  return limits.map(({ agencyId, receivedAt, ...limit }) => {
    const from = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime());
    return new Date(dueAt(from, limit, calendarOf(agencyId)).epochMilliseconds);
  });
};
