import { type BodyOf, momentOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findMadeMoments } from '../queries/calendar-changes.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { explainDue } from '../working-time/explain-due.ts';

export const explainedLimit: BodyOf<typeof organisations.loaders.explainedLimit> = async (limits, { db }) => {
  const tables = db.$extendTables<OrganisationsTables>();
  const agencyIds = [...new Set(limits.map(({ agencyId }) => agencyId))];
  const made = limits.some(({ asOf }) => asOf !== null) ? await findMadeMoments(db) : [];
  // Most ask by the calendar as it is; some by that of the moment at which they ended.
  const changesAt = (asOf: Date | null) =>
    asOf === null ? null : made.filter((moment) => moment <= asOf).length;
  const calendars = new Map<number | null, Awaited<ReturnType<typeof loadCalendars>>>();
  for (const first of new Set(limits.map(({ asOf }) => changesAt(asOf))))
    calendars.set(first, await loadCalendars(tables, agencyIds, first === null ? 'made' : { first }));
  return limits.map(({ agencyId, receivedAt, asOf, ...limit }) => {
    const calendar = calendars.get(changesAt(asOf))?.(agencyId);
    return calendar === undefined ? null : explainDue(momentOf(receivedAt), limit, calendar);
  });
};
