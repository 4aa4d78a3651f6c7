import type { Refine } from '../../../server/kit/index.ts';
import type { Petition } from '../model.ts';

/** On which a clock runs that ends until a moment; with null at any. */
export function dueUntil(moment: Date | null): Refine<Petition> {
  return (petitions) =>
    petitions
      .where('t.dueAt', 'is not', null)
      .$if(moment !== null, (narrowed) => narrowed.where('t.dueAt', '<=', moment));
}
