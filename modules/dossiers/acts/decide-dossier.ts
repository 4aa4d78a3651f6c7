import type { Act } from '../../../server/kit/index.ts';
import { carryOut } from './carry-out.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Decides without a proposal: `reason` null grants; otherwise the dossier is stopped for it. */
export async function decideDossier(act: Act, id: number, reason: string | null): Promise<number> {
  const wanted = reason === null ? DossierAct.GRANT : DossierAct.REFUSE;
  await carryOut(act, await dossierFor(act, wanted, id), reason);
  return id;
}
