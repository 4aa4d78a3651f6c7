import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findCalendarChange } from '../queries/calendar-changes.ts';
import { CalendarChangeNotFound } from '../refusals.ts';

export const calendarChange: BodyOf<typeof organisations.calls.calendarChange> = async ({ id }, { db }) => {
  const change = await findCalendarChange(db, id);
  if (change === undefined) throw new CalendarChangeNotFound();
  return change;
};
