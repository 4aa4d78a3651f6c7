import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { findConfidant, insertLook } from '../queries/confidants.ts';
import { lockPetition } from '../queries/petition.ts';
import { PetitionNotFound } from '../refusals.ts';
import { insistUnnamed } from './insist-unnamed.ts';

/**
 * Records that the viewer looks who denounced; they are told once that is committed. Only who was named in this case may,
 * in their own name, as long as they work there. @throws NotAllowed, which is recorded, too
 */
export async function lookAtDenouncer(act: Act, petitionId: number, reason: string): Promise<number> {
  const { viewer } = act;
  const petition = await lockPetition(act.db, petitionId);
  if (
    petition === undefined ||
    viewer?.may(inspectorate.permissions.readPetitions, petition.agencyId) !== true
  )
    throw new PetitionNotFound();
  const { accountId, actingFor } = viewer;
  const confidant = await findConfidant(act.db, petitionId, accountId);
  if (confidant === undefined || actingFor !== null) throw new NotAllowed();
  await insistUnnamed(act, petition, [reason]);
  const at = new Date(act.clock.now().epochMilliseconds);
  return insertLook(act.db, { petitionId, accountId, confidantId: confidant.id, reason, at });
}
