import { bearsWords, inForce, type Refine } from '../../../server/kit/index.ts';
import type { Unit } from '../model.ts';

/** The communes that exist on a day, by words of their name without tone marks. */
export function communesOn(day: Temporal.PlainDate, words: string | null): Refine<Unit> {
  return (query) => {
    const existing = query.where('t.level', '=', 'commune').where(inForce('t', day));
    return words === null ? existing : existing.where(bearsWords(words));
  };
}
