import { inForce, type Refine } from '../../../server/kit/index.ts';
import type { Unit } from '../model.ts';

/** The communes that exist on a day. */
export function communesOn(day: Temporal.PlainDate): Refine<Unit> {
  return (query) => query.where('t.level', '=', 'commune').where(inForce('t', day));
}
