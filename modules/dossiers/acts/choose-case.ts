import type { Act } from '../../../server/kit/index.ts';
import { offerOf } from '../intake/offer-of.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Puts a draft into another case: to name it is part of the form. @throws CaseNotOffered */
export async function chooseCase(
  act: Act,
  wanted: { readonly dossier: number; readonly case: string },
): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.FILL_IN, wanted.dossier);
  const { caseName } = offerOf(version, dossier.channel, wanted.case);
  await updateDossier(act.db, dossier.id, { caseName });
  return dossier.id;
}
