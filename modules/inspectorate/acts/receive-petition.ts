import { type Act, InvalidInput, NotAllowed } from '../../../server/kit/index.ts';
import { type PersonAtCounter, people } from '../../people/contract.ts';
import { inspectorate } from '../contract.ts';
import { PetitionChannel } from '../model.ts';
import type { ToldPetition, ToldReception } from '../told.ts';
import { enterPetition } from './enter-petition.ts';
import { incomingOf } from './incoming-of.ts';

export interface PetitionAtOffice {
  readonly agency: number;
  readonly petition: ToldPetition;
  readonly petitioner: PersonAtCounter;
  readonly receivedOn: string;
  /** Of somebody who came in person. */
  readonly reception: ToldReception | null;
}

/** Takes in a petition that came on paper, or with somebody who came in person. */
export async function receivePetition(act: Act, wanted: PetitionAtOffice): Promise<number> {
  const { agency: agencyId, petition, petitioner, receivedOn, reception } = wanted;
  const { viewer } = act;
  if (viewer?.may(inspectorate.permissions.receivePetitions, agencyId) !== true) throw new NotAllowed();
  const petitionerId = await act.call(people.calls.enterPerson, petitioner);
  if (petitionerId === null) throw knownOtherwise();
  const channel = reception === null ? PetitionChannel.LETTER : PetitionChannel.RECEPTION;
  const incoming = await incomingOf(act, petition, petitionerId, { agencyId, channel, receivedOn });
  return enterPetition(act, incoming, viewer.accountId, reception);
}

function knownOtherwise(): InvalidInput {
  return new InvalidInput('petitioner.citizenNumber', {
    vi: 'Số định danh này đã có với họ tên hoặc ngày sinh khác.',
    en: 'This number is known under another name or day of birth.',
  });
}
