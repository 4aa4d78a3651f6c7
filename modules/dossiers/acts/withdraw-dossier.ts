import type { Act } from '../../../server/kit/index.ts';
import { DossierAct, DossierEventKind, DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { recordEvent } from '../record-event.ts';
import { dossierFor } from './dossier-for.ts';

/** Takes one's dossier back before it is decided (rút hồ sơ). */
export async function withdrawDossier(act: Act, id: number, reason: string): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.WITHDRAW, id);
  const finishedAt = new Date(act.clock.now().epochMilliseconds);
  await updateDossier(act.db, id, { state: DossierState.WITHDRAWN, reason, finishedAt });
  await recordEvent(act, dossier, DossierEventKind.WITHDRAWN, version.code, reason);
  return id;
}
