import { type Act, ModuleState, NotSignedIn } from '../../../server/kit/index.ts';
import { ChangeOutcome } from '../model.ts';
import { changeExists, findOpenChange, updateChange } from '../queries/module-changes.ts';
import { ChangeNotFound, ChangeOver } from '../refusals.ts';

/** Gives up a change that has not begun, or that drains: its module takes new things again. */
export async function cancelChange(act: Act, id: number): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  await act.modules.hold(act);
  const change = await findOpenChange(act.db, id);
  if (change === undefined) throw (await changeExists(act.db, id)) ? new ChangeOver() : new ChangeNotFound();
  if (change.outcome === ChangeOutcome.DRAINING) await act.modules.put(act, change.moduleId, ModuleState.ON);
  await updateChange(act.db, id, {
    outcome: ChangeOutcome.CANCELLED,
    endedAt: new Date(act.clock.now().epochMilliseconds),
    endedBy: viewer.accountId,
  });
  return id;
}
