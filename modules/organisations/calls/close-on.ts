import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { dayNumber, momentAt } from '../working-time/local-time.ts';

export const closeOn: BodyOf<typeof organisations.calls.closeOn> = async ({ agencyId, ...on }, { db }) => {
  const calendar = await loadCalendar(db.$extendTables<OrganisationsTables>(), agencyId);
  const day = dayNumber(on.day);
  if (!calendar.isWorkingDay(day)) return null;
  const [, afternoon] = calendar.shiftsOn(day);
  return new Date(momentAt({ day, time: afternoon.to }).epochMilliseconds);
};
