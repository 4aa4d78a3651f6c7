import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { carryOut } from './carry-out.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Ends a dossier without a result, such as one whose applicant does not answer. What was never received is not taken in. */
export async function stopDossier(act: Act, id: number, reason: string): Promise<number> {
  const on = await dossierFor(act, DossierAct.STOP, id);
  if (on.dossier.receivedAt !== null) {
    await carryOut(act, on, reason);
    return id;
  }
  const finishedAt = new Date(act.clock.now().epochMilliseconds);
  await updateDossier(act.db, id, { state: DossierState.REFUSED_AT_INTAKE, reason, finishedAt });
  await recordEvent(act, on.dossier, DossierEventKind.INTAKE_REFUSED, on.version.code, reason);
  return id;
}
