import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { explainDue } from '../working-time/explain-due.ts';

export const explainedLimit: BodyOf<typeof organisations.loaders.explainedLimit> = async (limits, { db }) => {
  const agencyIds = [...new Set(limits.map(({ agencyId }) => agencyId))];
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds);
  return limits.map(({ agencyId, receivedAt, ...limit }) =>
    explainDue(Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime()), limit, calendarOf(agencyId)),
  );
};
