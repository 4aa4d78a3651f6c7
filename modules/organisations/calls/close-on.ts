import { type BodyOf, ZONE } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';

export const closeOn: BodyOf<typeof organisations.calls.closeOn> = async ({ agencyId, ...on }, { db }) => {
  const calendar = await loadCalendar(db.$extendTables<OrganisationsTables>(), agencyId);
  const day = Temporal.PlainDate.from(on.day);
  if (!calendar.isWorkingDay(day)) return null;
  const [, afternoon] = calendar.shiftsOn(day);
  return new Date(day.toZonedDateTime({ timeZone: ZONE, plainTime: afternoon.to }).epochMilliseconds);
};
