import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { endShares } from './end-shares.ts';
import { DossierAct } from './model.ts';

/** Confirms that a received dossier is taken back; what the applicant handed in as originals is returned. */
export async function confirmWithdrawal(act: Act, id: number): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.CONFIRM_WITHDRAWAL, id);
  const finishedAt = new Date(act.clock.now().epochMilliseconds);
  await updateDossier(act.db, id, { state: DossierState.WITHDRAWN, finishedAt });
  await endShares(act, dossier);
  await recordEvent(act, dossier, DossierEventKind.WITHDRAWN, version.code, dossier.reason);
  return id;
}
