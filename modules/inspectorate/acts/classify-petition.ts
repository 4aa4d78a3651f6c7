import type { Act } from '../../../server/kit/index.ts';
import type { KnownThen } from '../clocks/limit-for.ts';
import { PetitionAct } from '../model.ts';
import { updatePetition } from '../queries/petition.ts';
import { insistUnnamed } from './insist-unnamed.ts';
import { petitionFor } from './petition-for.ts';
import { recordStep } from './record-step.ts';

/** Says what is known of a petition, or sums it up anew: its limits follow it, from the day on which they began. */
export async function classifyPetition(
  act: Act,
  id: number,
  known: KnownThen,
  { summary, note }: { readonly summary: string | null; readonly note: string | null },
): Promise<number> {
  const on = await petitionFor(act, PetitionAct.CLASSIFY, id);
  await insistUnnamed(act, on.petition, [summary]);
  if (summary !== null) await updatePetition(act.db, id, { summary });
  return recordStep(act, on, { act: PetitionAct.CLASSIFY, note, known });
}
