import { type BodyOf, dayOf, InvalidInput } from '../../../server/kit/index.ts';
import { insistOnCalendar } from '../acts/insist-on-calendar.ts';
import type { organisations } from '../contract.ts';
import { insertCalendarChange } from '../queries/calendar-changes.ts';
import { isAgencyInForce } from '../queries/is-agency-in-force.ts';

export const planCalendarChange: BodyOf<typeof organisations.calls.planCalendarChange> = async (
  { agencyId, notice, days, hours },
  act,
) => {
  const { accountId } = insistOnCalendar(act.viewer, agencyId);
  if (agencyId !== null && !(await isAgencyInForce(act.db, agencyId, dayOf(act.clock.now()))))
    throw new InvalidInput('agency', { vi: 'Không có cơ quan này.', en: 'There is no such agency.' });
  const plannedAt = new Date(act.clock.now().epochMilliseconds);
  return insertCalendarChange(act.db, { agencyId, notice, plannerId: accountId, plannedAt }, days, hours);
};
