import { type BodyOf, momentOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { holdCalendar } from '../queries/hold-calendar.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { dueAt as due } from '../working-time/due-at.ts';

export const dueAt: BodyOf<typeof organisations.calls.dueAt> = async (
  { agencyId, receivedAt, ...limit },
  { db },
) => {
  await holdCalendar(db);
  const calendar = await loadCalendar(db.$extendTables<OrganisationsTables>(), agencyId);
  const at = due(momentOf(receivedAt), limit, calendar);
  return new Date(at.epochMilliseconds);
};
