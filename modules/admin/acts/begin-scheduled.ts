import { type Act, Refusal } from '../../../server/kit/index.ts';
import { ChangeOutcome } from '../model.ts';
import { findOpenChange, replaceDrain, updateChange } from '../queries/module-changes.ts';
import { beginChange } from './begin-change.ts';

/** Begins a change whose moment has come: once, whoever else is about to. What stands in its way is its outcome. */
export async function beginScheduled(act: Act, id: number): Promise<void> {
  await act.modules.hold(act);
  const change = await findOpenChange(act.db, id);
  if (change?.outcome !== ChangeOutcome.SCHEDULED) return;
  const endedAt = new Date(act.clock.now().epochMilliseconds);
  try {
    const outcome = await beginChange(act, change);
    await replaceDrain(act.db, change.moduleId, { endedAt });
    await updateChange(act.db, id, {
      outcome,
      endedAt: outcome === ChangeOutcome.DRAINING ? null : endedAt,
    });
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { name, vi, en } = refused;
    const outcome = ChangeOutcome.REFUSED;
    await updateChange(act.db, id, { outcome, endedAt, refusal: name, refusalVi: vi, refusalEn: en });
  }
}
