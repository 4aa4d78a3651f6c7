import type { Act } from '../../../server/kit/index.ts';
import { endConfidantRow, lockConfidant } from '../queries/confidants.ts';
import { PetitionNotFound } from '../refusals.ts';
import { denunciationFor } from './denunciation-for.ts';

/** Lets an officer look no longer. What they know they know, and it stands who looked. */
export async function endConfidant(act: Act, id: number): Promise<number> {
  const confidant = await lockConfidant(act.db, id);
  if (confidant === undefined) throw new PetitionNotFound();
  const { viewer } = await denunciationFor(act, confidant.petitionId);
  const endedAt = new Date(act.clock.now().epochMilliseconds);
  await endConfidantRow(act.db, id, { endedBy: viewer.accountId, endedAt });
  return id;
}
