import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { CalendarChangeNotFound } from '../../organisations/model.ts';
import { ImpactState } from '../calendar/model.ts';
import { CalendarChangeNotWeighed, DeadlinesMoving } from '../calendar/refusals.ts';
import { dossiers } from '../contract.ts';
import { areDeadlinesMoving, lockImpact, updateImpact } from '../queries/calendar-impact.ts';

/**
 * Makes a change of the calendar of which it is known which dossiers it moves, and has them moved; what is received
 * from now on is due by the new calendar. @throws CalendarChangeNotFound, CalendarChangeNotWeighed, CalendarPlanOver, DeadlinesMoving
 */
export async function changeCalendar(act: Act, changeId: number): Promise<number> {
  const impact = await lockImpact(act.db, changeId);
  if (impact === undefined) throw new CalendarChangeNotFound();
  await act.call(organisations.calls.makeCalendarChange, { id: changeId });
  if (impact.state === ImpactState.WEIGHING) throw new CalendarChangeNotWeighed();
  if (await areDeadlinesMoving(act.db)) throw new DeadlinesMoving();
  await updateImpact(act.db, changeId, { state: ImpactState.MOVING, reached: 0 });
  await act.enqueue(dossiers.jobs.moveDeadlines, { changeId });
  return changeId;
}
