import type { Act, Context } from '../../../server/kit/index.ts';
import { lockImpact, updateImpact } from '../queries/calendar-impact.ts';
import type { ImpactState } from './model.ts';
import { type Move, nextMoves } from './next-moves.ts';

interface Stage {
  readonly state: Extract<ImpactState, 'weighing' | 'moving'>;
  readonly end: ImpactState;
  /** How many dossiers a transaction looks at. */
  readonly most: number;
  readonly keep: (act: Act, moves: readonly Move[]) => Promise<void>;
}

/**
 * Goes through the dossiers that a change of the calendar may move, in batches. How far it came is kept with what was
 * done: whoever goes on after a kill, or at the same time, does nothing twice.
 */
export async function goThrough(ctx: Context, changeId: number, stage: Stage): Promise<void> {
  while (await ctx.transact((act) => further(act, changeId, stage)));
}

async function further(act: Act, changeId: number, { state, end, most, keep }: Stage): Promise<boolean> {
  const impact = await lockImpact(act.db, changeId);
  if (impact?.state !== state) return false;
  const next = await nextMoves(act, impact, most);
  if (next === null) {
    await updateImpact(act.db, changeId, { state: end, reached: 0 });
    return false;
  }
  await keep(act, next.moves);
  await updateImpact(act.db, changeId, { reached: next.reached });
  return true;
}
