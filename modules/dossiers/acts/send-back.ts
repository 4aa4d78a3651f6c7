import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

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
