import type { Act } from '../../../server/kit/index.ts';
import { DossierAct, DossierEventKind, DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { recordEvent } from '../record-event.ts';
import { dossierFor } from './dossier-for.ts';

/** Hands the result over at the counter (trả kết quả). */
export async function returnResult(act: Act, id: number): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.RETURN_RESULT, id);
  await updateDossier(act.db, id, {
    state: DossierState.RETURNED,
    returnedAt: new Date(act.clock.now().epochMilliseconds),
    returnerId: viewer.accountId,
  });
  await recordEvent(act, dossier, DossierEventKind.RESULT_RETURNED, version.code);
  return id;
}
