import type { Act } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { PetitionKind } from '../model.ts';
import { type Denouncer, findByRequest, type Sealing, sealDenouncer } from '../queries/denouncer.ts';
import type { ToldReception } from '../told.ts';
import { enterPetition, type Incoming } from './enter-petition.ts';

type Where = Pick<Incoming, 'agencyId' | 'channel' | 'receivedOn' | 'summary' | 'people'>;

/** Enters a denunciation, and who denounces where only confidants look. The same request again gives the same one. */
export async function enterDenunciation(
  act: Act,
  incoming: Where,
  denouncer: Denouncer,
  sealing: Sealing,
  officerId: number | null,
  reception: ToldReception | null = null,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const known = await findByRequest(act.db, sealing.request);
  if (known !== null) return { id: known, isNew: false };
  // Not before the look: what came in before a drain began is answered as it was.
  await act.insistOpen(inspectorate);
  const denunciation = {
    ...incoming,
    kind: PetitionKind.DENUNCIATION,
    instance: 1,
    matter: null,
    knownOn: null,
    firstId: null,
    forwardedFromId: null,
    petitionerId: null,
  };
  const id = await enterPetition(act, denunciation, officerId, reception);
  await sealDenouncer(act.db, id, denouncer, sealing);
  return { id, isNew: true };
}
