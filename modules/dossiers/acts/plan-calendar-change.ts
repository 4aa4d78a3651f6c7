import type { z } from 'zod';
import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { DeadlinesMoving } from '../calendar/refusals.ts';
import { dossiers } from '../contract.ts';
import { areDeadlinesMoving, insertImpact } from '../queries/calendar-impact.ts';

/** Plans a change of the calendar, and has it found out which open dossiers it would move. @throws DeadlinesMoving */
export async function planCalendarChange(
  act: Act,
  change: z.output<typeof organisations.calls.planCalendarChange.input>,
): Promise<number> {
  const changeId = await act.call(organisations.calls.planCalendarChange, change);
  if (await areDeadlinesMoving(act.db)) throw new DeadlinesMoving();
  await insertImpact(act.db, changeId);
  await act.enqueue(dossiers.jobs.weighCalendarChange, { changeId });
  return changeId;
}
