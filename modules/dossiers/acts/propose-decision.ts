import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Proposes to grant a dossier or, with a reason, not to (trình phê duyệt). */
export async function proposeDecision(act: Act, id: number, refusal: string | null): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.PROPOSE, id);
  await updateDossier(act.db, id, {
    state: DossierState.PROPOSED,
    proposedAt: new Date(act.clock.now().epochMilliseconds),
    proposerId: viewer.accountId,
    proposesGrant: refusal === null,
    proposalReason: refusal,
  });
  await recordEvent(act, dossier, DossierEventKind.PROPOSED, version.code, refusal);
  return id;
}
