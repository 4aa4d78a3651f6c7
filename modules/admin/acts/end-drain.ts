import { type Context, ModuleState } from '../../../server/kit/index.ts';
import { ChangeOutcome } from '../model.ts';
import { findOpenChange, updateChange } from '../queries/module-changes.ts';
import { isIdle } from './is-idle.ts';

/** Switches a module off that drains, once its last work is done. What was done before it is passed over. */
export function endDrain(ctx: Context, id: number): Promise<void> {
  return ctx.transact(async (act) => {
    await act.modules.hold(act);
    const change = await findOpenChange(act.db, id);
    if (change?.outcome !== ChangeOutcome.DRAINING) return;
    const work = await act.modules.workOf(act, change.moduleId);
    if (work === null || !isIdle(work) || work.jobs.some(({ waiting }) => waiting > 0)) return;
    const outcome = await act.modules.put(act, change.moduleId, ModuleState.OFF);
    if (outcome.kind !== 'switched')
      throw new Error(`${change.moduleId} has drained and stays: ${outcome.kind}`);
    await updateChange(act.db, id, {
      outcome: ChangeOutcome.DONE,
      endedAt: new Date(act.clock.now().epochMilliseconds),
    });
  });
}
