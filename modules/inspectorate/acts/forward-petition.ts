import { type Act, dayOf, InvalidInput } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { PetitionAct, PetitionChannel, PetitionKind } from '../model.ts';
import { sealAlike } from '../queries/denouncer.ts';
import { attachAlike, findPetitionFiles } from '../queries/petition-files.ts';
import { enterPetition } from './enter-petition.ts';
import { petitionFor } from './petition-for.ts';
import { recordStep } from './record-step.ts';

/**
 * Forwards a petition to the agency whose it is to settle (chuyển đơn): there it is entered anew, and this one ends. Who
 * may know a denouncer there is named there.
 */
export async function forwardPetition(
  act: Act,
  id: number,
  toAgency: number,
  note: string | null,
): Promise<number> {
  const on = await petitionFor(act, PetitionAct.FORWARD, id);
  const { petition, viewer } = on;
  if (petition.agencyId === toAgency) throw sameAgency();
  const { kind, matter, instance, firstId, petitionerId, people, summary, knownOn } = petition;
  const forwarded = await enterPetition(
    act,
    {
      agencyId: toAgency,
      channel: PetitionChannel.FORWARDED,
      forwardedFromId: id,
      receivedOn: dayOf(act.clock.now()).toString(),
      ...{ kind, matter, instance, firstId, petitionerId, people, summary, knownOn },
    },
    viewer.accountId,
  );
  if (kind === PetitionKind.DENUNCIATION) await sealAlike(act.db, forwarded, id);
  await attachAlike(act.db, forwarded, id);
  await act.call(files.calls.shareOn, {
    shares: (await findPetitionFiles(act.db, [id])).map(({ fileId }) => ({
      fileId,
      fromAgencyId: petition.agencyId,
      toAgencyId: toAgency,
    })),
  });
  return recordStep(act, on, { act: PetitionAct.FORWARD, note });
}

function sameAgency(): InvalidInput {
  return new InvalidInput('toAgency', {
    vi: 'Đơn đang ở cơ quan này.',
    en: 'The petition is at this agency already.',
  });
}
