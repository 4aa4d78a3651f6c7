import { type Act, dayOf, NotAllowed } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { PetitionChannel } from '../model.ts';
import { requestOf } from '../queries/denouncer.ts';
import { enterDenunciation } from './enter-denunciation.ts';

/** What others read of a denunciation that nobody has summarised. */
const SUMMARY = 'Tố cáo gửi trực tuyến';

/** Sends a denunciation of one's own to an agency, online. What it says stands with who says it. */
export async function sendDenunciation(
  act: Act,
  agencyId: number,
  letter: string,
  idempotencyKey: string | null,
): Promise<number> {
  const { viewer } = act;
  if (viewer?.personId == null) throw new NotAllowed();
  const { personId, accountId } = viewer;
  const {
    name: fullName,
    citizenNumber,
    phone,
    address,
  } = await act.call(people.calls.contact, { personId });
  const { id } = await enterDenunciation(
    act,
    {
      agencyId,
      channel: PetitionChannel.ONLINE,
      receivedOn: dayOf(act.clock.now()).toString(),
      summary: SUMMARY,
      people: 1,
    },
    { fullName, citizenNumber, phone, address, letter },
    { personId, request: requestOf(accountId, idempotencyKey) },
    null,
  );
  return id;
}
