import { type Act, type Context, Refusal } from '../../../server/kit/index.ts';
import { ChangeOutcome } from '../model.ts';
import { type ChangeRow, findOpenChange, replaceDrain, updateChange } from '../queries/module-changes.ts';
import { beginChange } from './begin-change.ts';

/**
 * Begins a change whose moment has come: once, whoever else is about to. What stands in its way is its outcome, and is
 * kept in a transaction of its own, since nothing of the change may stay then.
 */
export async function beginScheduled(ctx: Context, id: number): Promise<void> {
  try {
    await whileScheduled(ctx, id, async (act, change) => {
      const outcome = await beginChange(act, change);
      const endedAt = now(act);
      await replaceDrain(act.db, change.moduleId, { endedAt });
      await updateChange(act.db, id, {
        outcome,
        endedAt: outcome === ChangeOutcome.DRAINING ? null : endedAt,
      });
    });
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { name: refusal, vi: refusalVi, en: refusalEn } = refused;
    await whileScheduled(ctx, id, (act) =>
      updateChange(act.db, id, {
        outcome: ChangeOutcome.REFUSED,
        endedAt: now(act),
        refusal,
        refusalVi,
        refusalEn,
      }),
    );
  }
}

/** In one transaction in which nobody else switches anything; nothing where the change was begun or given up. */
function whileScheduled(
  ctx: Context,
  id: number,
  carryOut: (act: Act, change: ChangeRow) => Promise<void>,
): Promise<void> {
  return ctx.transact(async (act) => {
    await act.modules.hold(act);
    const change = await findOpenChange(act.db, id);
    if (change?.outcome === ChangeOutcome.SCHEDULED) await carryOut(act, change);
  });
}

const now = ({ clock }: Act) => new Date(clock.now().epochMilliseconds);
