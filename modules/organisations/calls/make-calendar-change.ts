import type { BodyOf } from '../../../server/kit/index.ts';
import { insistOnCalendar } from '../acts/insist-on-calendar.ts';
import { keepsCalendar } from '../acts/keeps-calendar.ts';
import { organisations } from '../contract.ts';
import { findCalendarChange, markMade } from '../queries/calendar-changes.ts';
import { holdCalendarAlone } from '../queries/hold-calendar.ts';
import { CalendarChangeNotFound, CalendarPlanOver } from '../refusals.ts';

export const makeCalendarChange: BodyOf<typeof organisations.calls.makeCalendarChange> = async (
  { id },
  act,
) => {
  await holdCalendarAlone(act.db);
  const change = await findCalendarChange(act.db, id);
  if (change === undefined) throw new CalendarChangeNotFound();
  const { agencyId, notice, state } = change;
  // A plan is seen by those alone who keep that calendar.
  if (state === 'planned' && !keepsCalendar(act.viewer, agencyId)) throw new CalendarChangeNotFound();
  const { accountId } = insistOnCalendar(act.viewer, agencyId);
  if (state !== 'planned') throw new CalendarPlanOver(state);
  await markMade(act.db, id, {
    makerId: accountId,
    madeAt: new Date(act.clock.now().epochMilliseconds),
  });
  await act.publish(organisations.events.calendarChanged, { changeId: id, agencyId, notice });
  return id;
};
