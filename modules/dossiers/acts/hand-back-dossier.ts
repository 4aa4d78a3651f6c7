import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { findOpenHandover, returnHandover } from '../queries/handovers.ts';
import { dossierFor } from './dossier-for.ts';
import { endShares } from './end-shares.ts';
import { DossierAct } from './model.ts';

/**
 * Hands a dossier back to the agency that handed it over, with what was found: whoever processed it there before goes on.
 * Until it was taken over, the agency that decides may call it back, too. Answers with the hand-over.
 */
export async function handBackDossier(act: Act, id: number, note: string): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.HAND_BACK, id);
  const handover = await findOpenHandover(act.db, id);
  const { formerHandlerId: handlerId } = handover;
  const state = handlerId === null ? DossierState.RECEIVED : DossierState.PROCESSING;
  await updateDossier(act.db, id, { state, handlerId });
  await returnHandover(act.db, handover.id, {
    returnedAt: new Date(act.clock.now().epochMilliseconds),
    returnedById: viewer.accountId,
    returnNote: note,
  });
  await endShares(act, dossier);
  await recordEvent(act, dossier, DossierEventKind.HANDED_BACK, version.code, note);
  return handover.id;
}
