import type { Act } from '../../../server/kit/index.ts';
import { petitionFor } from './petition-for.ts';
import type { LaterAct } from './possible.ts';
import { recordStep } from './record-step.ts';

/** Does to a petition what needs no more than a word of why. */
export async function takePetitionStep(
  act: Act,
  id: number,
  done: LaterAct,
  note: string | null,
): Promise<number> {
  return recordStep(act, await petitionFor(act, done, id), { act: done, note });
}
