import type { Act } from '../../../server/kit/index.ts';
import { DossierAct, DossierEventKind, DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { recordEvent } from '../record-event.ts';
import { dossierFor } from './dossier-for.ts';

/** Does not follow a proposal: the dossier goes back to the officer who processes it, who is told why. */
export async function sendBack(act: Act, id: number, reason: string): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.SEND_BACK, id);
  await updateDossier(act.db, id, {
    state: DossierState.PROCESSING,
    proposedAt: null,
    proposerId: null,
    proposesGrant: null,
    proposalReason: null,
  });
  await recordEvent(act, dossier, DossierEventKind.SENT_BACK, version.code, reason);
  return id;
}
