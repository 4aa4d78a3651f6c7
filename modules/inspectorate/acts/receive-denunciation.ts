import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { PetitionChannel } from '../model.ts';
import { namesDenouncer, requestOf } from '../queries/denouncer.ts';
import { DenouncerNamed } from '../refusals.ts';
import type { ToldDenouncer, ToldReception } from '../told.ts';
import { enterDenunciation } from './enter-denunciation.ts';

export interface DenunciationAtOffice {
  readonly agency: number;
  readonly summary: string;
  readonly people: number;
  readonly letter: string | null;
  readonly denouncer: ToldDenouncer;
  readonly receivedOn: string;
  readonly reception: ToldReception | null;
  readonly idempotencyKey: string | null;
}

/**
 * Takes in a denunciation that came on paper, or with somebody who came in person. Whoever enters it has seen who
 * denounces, and cannot look again afterwards. @throws DenouncerNamed where what others read would tell
 */
export async function receiveDenunciation(act: Act, wanted: DenunciationAtOffice): Promise<number> {
  const { agency: agencyId, summary, people, letter, denouncer, receivedOn, reception } = wanted;
  const { viewer } = act;
  if (viewer?.may(inspectorate.permissions.receivePetitions, agencyId) !== true) throw new NotAllowed();
  const channel = reception === null ? PetitionChannel.LETTER : PetitionChannel.RECEPTION;
  const incoming = { agencyId, channel, receivedOn, summary, people };
  const { id, isNew } = await enterDenunciation(
    act,
    incoming,
    { ...denouncer, letter },
    { personId: null, request: requestOf(viewer.accountId, wanted.idempotencyKey) },
    viewer.accountId,
    reception,
  );
  if (!isNew) return id;
  const told = [summary, ...Object.values(reception ?? {})].join('\n');
  if (await namesDenouncer(act.db, id, told)) throw new DenouncerNamed();
  return id;
}
