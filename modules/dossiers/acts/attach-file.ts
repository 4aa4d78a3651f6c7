import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { FileNotYours, TooManyFiles, UnknownPaper } from '../intake/refusals-of-papers.ts';
import { findDossierFiles, insertDossierFile } from '../queries/dossier-files.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

interface WantedFile {
  readonly dossier: number;
  readonly file: number;
  readonly paper: string;
  /** How many the desk took in on paper (bản chính, bản sao). */
  readonly originals?: number | null | undefined;
  readonly copies?: number | null | undefined;
}

/** Puts an uploaded file into a draft, or into a dossier that waits for a supplement, as one of the papers that the procedure asks for. */
export async function attachFile(act: Act, wanted: WantedFile): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.ATTACH, wanted.dossier);
  const file = await act.call(files.calls.ownFile, { fileId: wanted.file, accountId: viewer.accountId });
  if (file === null) throw new FileNotYours();
  const { originals = null, copies = null } = wanted;
  if (dossier.channel === Channel.ONLINE && (originals ?? copies) !== null) throw notOnPaper();
  if (!version.papers.some((paper) => paper.code === wanted.paper)) throw new UnknownPaper(wanted.paper);
  const { mostFiles } = await act.settings(dossiers);
  const present = await findDossierFiles(act.db, dossier.id);
  if (present.filter(({ fileId }) => fileId !== file.id).length >= mostFiles)
    throw new TooManyFiles(mostFiles);
  if (viewer.personId !== dossier.applicantId) {
    const held = await act.call(files.calls.holdFor, { fileId: file.id, personId: dossier.applicantId });
    if (!held) throw new FileNotYours();
  }
  const addedAt = new Date(act.clock.now().epochMilliseconds);
  await insertDossierFile(act.db, {
    dossierId: dossier.id,
    fileId: file.id,
    paper: wanted.paper,
    originals,
    copies,
    addedAt,
  });
  return dossier.id;
}

function notOnPaper(): InvalidInput {
  return new InvalidInput('originals', {
    vi: 'Hồ sơ nộp trực tuyến không có bản giấy.',
    en: 'Nothing is handed in on paper online.',
  });
}
