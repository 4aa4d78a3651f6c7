import type { Act } from '../../../server/kit/index.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';
import { type WantedReturn, wantedReturn } from './wanted-return.ts';

/** Says in a draft how the applicant wants the result. */
export async function chooseReturn(act: Act, id: number, wanted: WantedReturn): Promise<number> {
  await dossierFor(act, DossierAct.FILL_IN, id);
  await updateDossier(act.db, id, wantedReturn(wanted));
  return id;
}
