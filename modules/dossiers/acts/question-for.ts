import type { Act } from '../../../server/kit/index.ts';
import type { DossierAct } from '../model.ts';
import { findQuestion } from '../queries/opinions.ts';
import { QuestionNotFound } from '../refusals.ts';
import { type ActedOn, dossierFor } from './dossier-for.ts';

/**
 * A question that awaits its answer, its dossier locked, on which the viewer may do this now.
 * @throws QuestionNotFound, and what `dossierFor` throws
 */
export async function questionFor(
  act: Act,
  wanted: DossierAct,
  id: number,
): Promise<ActedOn & { readonly agencyId: number }> {
  const asked = await findQuestion(act.db, id);
  if (asked === undefined) throw new QuestionNotFound();
  const on = await dossierFor(act, wanted, asked.dossierId);
  // It may have been answered before the dossier was locked.
  if (!on.dossier.askedAgencyIds.includes(asked.agencyId)) throw new QuestionNotFound();
  return { ...on, agencyId: asked.agencyId };
}
