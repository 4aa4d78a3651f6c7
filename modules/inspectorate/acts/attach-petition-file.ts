import { type Act, dayOf, InvalidInput, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { inspectorate } from '../contract.ts';
import { PetitionKind } from '../model.ts';
import { lockPetition } from '../queries/petition.ts';
import { findPetitionFiles, insertPetitionFile } from '../queries/petition-files.ts';
import { PetitionNotFound } from '../refusals.ts';
import { insistTakesFiles } from './insist-takes-files.ts';
import { insistUnnamed } from './insist-unnamed.ts';

const { readPetitions, receivePetitions, handlePetitions, decidePetitions } = inspectorate.permissions;

interface Wanted {
  readonly petition: number;
  readonly file: number;
  /** Whether whoever sent the petition sees what an officer adds. */
  readonly shown: boolean;
}

/**
 * Adds an uploaded file to a petition: its petitioner's own, or an officer's of its agency. What a denouncer hands in goes
 * another way. @throws DenouncerNamed where a file of whoever knows would tell others
 */
export async function attachPetitionFile(act: Act, wanted: Wanted): Promise<number> {
  const viewer = signedIn(act.viewer);
  const petition = await lockPetition(act.db, wanted.petition);
  if (petition === undefined) throw new PetitionNotFound();
  const { id: petitionId, kind, agencyId, petitionerId } = petition;
  const isSender = petitionerId !== null && petitionerId === viewer.personId;
  if (!isSender && !viewer.may(readPetitions, agencyId)) throw new PetitionNotFound();
  const works = [receivePetitions, handlePetitions, decidePetitions].some((may) => viewer.may(may, agencyId));
  if (!isSender && !works) throw new NotAllowed();
  const present = await findPetitionFiles(act.db, [petitionId]);
  const file = await act.call(files.calls.ownFile, { fileId: wanted.file, accountId: viewer.accountId });
  if (file === null) throw notYours();
  if (present.some(({ fileId }) => fileId === file.id)) return petitionId;
  await insistTakesFiles(act, petition, present.length);
  if (kind === PetitionKind.DENUNCIATION) {
    if (wanted.shown) throw notToBeShown();
    // What it says is known once a worker has read it.
    if (file.state === 'waiting') throw notReadYet();
    await insistUnnamed(act, petition, [file.name, file.text]);
  }
  const shown = isSender || wanted.shown;
  if (!isSender && shown && petitionerId !== null)
    if (!(await act.call(files.calls.holdFor, { fileId: file.id, personId: petitionerId }))) throw notYours();
  const addedOn = dayOf(act.clock.now()).toString();
  await insertPetitionFile(act.db, { petitionId, kind, fileId: file.id, shown, addedOn });
  await act.call(files.calls.share, { fileIds: [file.id], agencyId });
  return petitionId;
}

function notYours(): InvalidInput {
  return new InvalidInput('file', {
    vi: 'Không có tệp này do bạn tải lên, hoặc tệp là giấy tờ của người khác.',
    en: 'You have not uploaded such a file, or it is the paper of somebody else.',
  });
}

function notToBeShown(): InvalidInput {
  return new InvalidInput('shown', {
    vi: 'Tệp của vụ tố cáo không cho người tố cáo xem tại đây: nơi đó không ghi ai tố cáo.',
    en: 'A file is not shown to a denouncer: it would say who that is.',
  });
}

function notReadYet(): InvalidInput {
  return new InvalidInput('file', {
    vi: 'Tệp đang được kiểm tra, hãy thử lại sau.',
    en: 'The file is still being looked at: try again later.',
  });
}
