import { type Act, dayOf } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { DossierEventKind, DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { recordEvent } from '../record-event.ts';
import {
  ApplicationMissing,
  CommuneNotInForce,
  PaperMissing,
  ProcedureNotInForce,
  ProcedureNotOffered,
} from '../refusals.ts';
import { ownDraft } from './own-draft.ts';

/** Hands a complete draft in. A paper whose file was refused counts as missing; one still being looked at does not. */
export async function submitDossier(act: Act, id: number): Promise<number> {
  const dossier = await ownDraft(act, id);
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const version = await act.call(procedures.calls.version, { id: dossier.procedureId });
  const { code, papers } = version;
  if (!holdsOn(version, day)) throw new ProcedureNotInForce(code);
  const commune = await act.call(organisations.calls.communeStillOn, { unitId: dossier.unitId, day });
  if (!commune.exists) throw new CommuneNotInForce(commune.code, day);
  if (act.procedure(code) === null) throw new ProcedureNotOffered(code);
  if (dossier.application === null) throw new ApplicationMissing();
  const attached = await findDossierFiles(act.db, id);
  const fileIds = attached.map(({ fileId }) => fileId);
  // Shared before the last look at the papers: what is refused after all undoes this, too.
  const shared = await act.call(files.calls.share, { fileIds, agencyId: dossier.agencyId });
  const refused = new Set(shared.filter(({ state }) => state === 'refused').map((file) => file.id));
  const present = new Set(attached.filter(({ fileId }) => !refused.has(fileId)).map(({ paper }) => paper));
  const missing = papers.find((paper) => paper.mandatory && !present.has(paper.code));
  if (missing !== undefined) throw new PaperMissing(missing);
  await updateDossier(act.db, id, {
    state: DossierState.SUBMITTED,
    submittedAt: new Date(now.epochMilliseconds),
  });
  await recordEvent(act, dossier, DossierEventKind.SUBMITTED, code);
  return id;
}

/** Days as `YYYY-MM-DD` follow each other as texts do. */
function holdsOn(
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}
