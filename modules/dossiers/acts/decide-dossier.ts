import type { Act } from '../../../server/kit/index.ts';
import { DossierAct } from '../model.ts';
import { carryOut } from './carry-out.ts';
import { dossierFor } from './dossier-for.ts';

/** Decides without a proposal: `reason` null grants; otherwise the dossier is stopped for it. */
export async function decideDossier(act: Act, id: number, reason: string | null): Promise<number> {
  const wanted = reason === null ? DossierAct.GRANT : DossierAct.REFUSE;
  const { dossier, viewer } = await dossierFor(act, wanted, id);
  await carryOut(act, dossier, viewer, reason);
  return id;
}
