import type { Act } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { PetitionKind } from '../model.ts';
import { lockPetition } from '../queries/petition.ts';
import { PetitionNotFound } from '../refusals.ts';

/** A denunciation whose confidants the viewer may name, locked. @throws PetitionNotFound */
export async function denunciationFor(act: Act, id: number) {
  const petition = await lockPetition(act.db, id);
  const { viewer } = act;
  const isTheirs =
    petition?.kind === PetitionKind.DENUNCIATION &&
    viewer?.may(inspectorate.permissions.nameConfidants, petition.agencyId) === true;
  if (viewer === null || petition === undefined || !isTheirs) throw new PetitionNotFound();
  return { petition, viewer };
}
