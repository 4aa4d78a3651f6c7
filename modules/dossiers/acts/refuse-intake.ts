import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Does not take a dossier in at all, for a reason that its applicant reads (từ chối tiếp nhận). */
export async function refuseIntake(act: Act, id: number, reason: string): Promise<number> {
  const { dossier, version } = await dossierFor(act, DossierAct.REFUSE_INTAKE, id);
  const finishedAt = new Date(act.clock.now().epochMilliseconds);
  await updateDossier(act.db, id, { state: DossierState.REFUSED_AT_INTAKE, reason, finishedAt });
  await recordEvent(act, dossier, DossierEventKind.INTAKE_REFUSED, version.code, reason);
  return id;
}
