import type { Act } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { dossiers } from '../contract.ts';
import { DossierAct } from '../model.ts';
import { findDossierFiles, insertDossierFile } from '../queries/dossier-files.ts';
import { FileNotYours, TooManyFiles, UnknownPaper } from '../refusals.ts';
import { dossierFor } from './dossier-for.ts';

/** Puts an uploaded file into a draft, or into a dossier that waits for a supplement, as one of the papers that the procedure asks for. */
export async function attachFile(
  act: Act,
  wanted: { readonly dossier: number; readonly file: number; readonly paper: string },
): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.ATTACH, wanted.dossier);
  const file = await act.call(files.calls.ownFile, { fileId: wanted.file, accountId: viewer.accountId });
  if (file === null) throw new FileNotYours();
  if (!version.papers.some((paper) => paper.code === wanted.paper)) throw new UnknownPaper(wanted.paper);
  const { mostFiles } = await act.settings(dossiers);
  const present = await findDossierFiles(act.db, dossier.id);
  if (present.filter(({ fileId }) => fileId !== file.id).length >= mostFiles)
    throw new TooManyFiles(mostFiles);
  const addedAt = new Date(act.clock.now().epochMilliseconds);
  await insertDossierFile(act.db, { dossierId: dossier.id, fileId: file.id, paper: wanted.paper, addedAt });
  return dossier.id;
}
