import { type Act, signedIn } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { inspectorate } from '../contract.ts';
import { PetitionKind } from '../model.ts';
import { countSealedFiles, isDenouncer, sealFile as seal } from '../queries/denouncer.ts';
import { lockPetition } from '../queries/petition.ts';
import { PetitionNotFound } from '../refusals.ts';
import { insistTakesFiles } from './insist-takes-files.ts';

interface Handed {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
}

/** Keeps what a denouncer hands in with who they are: from themselves, or from an officer who receives petitions. */
export async function sealFile(act: Act, petitionId: number, handed: Handed): Promise<number> {
  const viewer = signedIn(act.viewer);
  const petition = await lockPetition(act.db, petitionId);
  if (petition?.kind !== PetitionKind.DENUNCIATION) throw new PetitionNotFound();
  const isTheirs =
    viewer.may(inspectorate.permissions.receivePetitions, petition.agencyId) ||
    (await isDenouncer(act.db, petitionId, viewer.personId));
  if (!isTheirs) throw new PetitionNotFound();
  await insistTakesFiles(act, petition, await countSealedFiles(act.db, petitionId));
  const { name, ...content } = handed;
  await seal(act.db, petitionId, { fileId: await act.call(files.calls.keepSealed, content), name });
  return petitionId;
}
