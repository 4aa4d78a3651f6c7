import type { Act } from '../../../server/kit/index.ts';
import { QuestionNotFound } from '../between-agencies/refusals.ts';
import { findQuestion } from '../queries/opinions.ts';
import { type ActedOn, dossierFor } from './dossier-for.ts';
import { insistOnVersion } from './insist-on-version.ts';
import type { DossierAct } from './model.ts';
import { DossierNotFound } from './refusals.ts';

/** A question, and the version of its dossier that somebody has before them. */
export interface Question {
  readonly id: number;
  readonly version: number | null | undefined;
}

/**
 * A question that awaits its answer, its dossier locked and as the viewer saw it, on which they may do this now.
 * @throws QuestionNotFound, and what `insistOnVersion` and `dossierFor` throw
 */
export async function questionFor(
  act: Act,
  wanted: DossierAct,
  { id, version }: Question,
): Promise<ActedOn & { readonly agencyId: number }> {
  const asked = await findQuestion(act.db, id);
  if (asked === undefined) throw new QuestionNotFound();
  await insistOnVersion(act, asked.dossierId, version);
  const on = await dossierFor(act, wanted, asked.dossierId).catch((refusal: unknown) => {
    // Whoever does not see the dossier learns of no question about it.
    throw refusal instanceof DossierNotFound ? new QuestionNotFound() : refusal;
  });
  // It may have been answered before the dossier was locked.
  if (!on.dossier.askedAgencyIds.includes(asked.agencyId)) throw new QuestionNotFound();
  return { ...on, agencyId: asked.agencyId };
}
