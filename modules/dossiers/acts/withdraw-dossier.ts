import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Takes one's dossier back before it is decided (rút hồ sơ): what the desk has received it confirms and gives back. */
export async function withdrawDossier(act: Act, id: number, reason: string): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.WITHDRAW, id);
  if (dossier.receivedAt === null) {
    const finishedAt = new Date(act.clock.now().epochMilliseconds);
    await updateDossier(act.db, id, { state: DossierState.WITHDRAWN, reason, finishedAt });
    await recordEvent(act, dossier, DossierEventKind.WITHDRAWN, version.code, reason);
    return id;
  }
  await updateDossier(act.db, id, { state: DossierState.WITHDRAW_REQUESTED, reason });
  await recordEvent(act, dossier, DossierEventKind.WITHDRAWAL_REQUESTED, version.code, reason);
  return id;
}
