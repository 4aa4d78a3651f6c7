import { type Act, dayOf, NotAllowed } from '../../../server/kit/index.ts';
import { PetitionChannel } from '../model.ts';
import type { ToldPetition } from '../told.ts';
import { enterPetition } from './enter-petition.ts';
import { incomingOf } from './incoming-of.ts';

/** Sends a petition of one's own to an agency, online. */
export async function sendPetition(act: Act, agencyId: number, petition: ToldPetition): Promise<number> {
  const personId = act.viewer?.personId;
  if (personId == null) throw new NotAllowed();
  const receivedOn = dayOf(act.clock.now()).toString();
  const channel = PetitionChannel.ONLINE;
  return enterPetition(
    act,
    await incomingOf(act, petition, personId, { agencyId, channel, receivedOn }),
    null,
  );
}
