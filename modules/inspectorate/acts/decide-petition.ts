import type { Act } from '../../../server/kit/index.ts';
import { PetitionAct } from '../model.ts';
import { petitionFor } from './petition-for.ts';
import { recordStep } from './record-step.ts';

/** Settles a petition by a decision or, of a denunciation, a conclusion (quyết định giải quyết, kết luận nội dung). */
export async function decidePetition(
  act: Act,
  id: number,
  decision: string,
  note: string | null,
): Promise<number> {
  const on = await petitionFor(act, PetitionAct.DECIDE, id);
  return recordStep(act, on, { act: PetitionAct.DECIDE, note, decision });
}
