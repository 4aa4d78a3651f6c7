import type { Act } from '../../../server/kit/index.ts';
import { DossierState } from '../model.ts';
import { type DossierRow, lockDossier } from '../queries/dossier.ts';
import { ActNotPossible, DossierNotFound } from '../refusals.ts';

/** The viewer's own draft, locked. @throws DossierNotFound, ActNotPossible */
export async function ownDraft(act: Act, id: number): Promise<DossierRow> {
  const dossier = await lockDossier(act.db, id);
  if (dossier === undefined || dossier.applicantId !== act.viewer?.personId) throw new DossierNotFound();
  if (dossier.state !== DossierState.DRAFT) throw new ActNotPossible(dossier.state);
  return dossier;
}
