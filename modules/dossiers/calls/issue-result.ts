import type { BodyOf } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { ActNotPossible, DossierNotFound } from '../acts/refusals.ts';
import { deskOf } from '../between-agencies/desk-of.ts';
import type { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { lockDossier, updateDossier } from '../queries/dossier.ts';

export const issueResult: BodyOf<typeof dossiers.calls.issueResult> = async (
  { dossierId, document },
  act,
) => {
  const dossier = await lockDossier(act.db, dossierId);
  if (dossier === undefined) throw new DossierNotFound();
  if (dossier.resultFileId !== null) return { fileId: dossier.resultFileId };
  if (dossier.state !== DossierState.ISSUING) throw new ActNotPossible(dossier.state, []);
  const { code, assurance } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  const issuedToId = dossier.applicantId;
  const fileId = await act.call(files.calls.keepIssued, { ...document, issuedToId, assurance });
  for (const agencyId of new Set([dossier.agencyId, deskOf(dossier)]))
    await act.call(files.calls.share, { fileIds: [fileId], agencyId });
  const finishedAt = new Date(act.clock.now().epochMilliseconds);
  await updateDossier(act.db, dossierId, { state: DossierState.DONE, resultFileId: fileId, finishedAt });
  await recordEvent(act, dossier, DossierEventKind.RESULT_ISSUED, code);
  return { fileId };
};
