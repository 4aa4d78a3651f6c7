import type { Act } from '../../../server/kit/index.ts';
import { resumeClock } from '../deadline/resume-clock.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { confirmPaid } from '../queries/payments.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Confirms what was paid, with the number of its receipt: the dossier goes on where it stood, and so does its clock. */
export async function confirmPayment(act: Act, id: number, receipt: string): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.CONFIRM_PAYMENT, id);
  const paidAt = new Date(act.clock.now().epochMilliseconds);
  await confirmPaid(act.db, id, { paidAt, confirmedById: viewer.accountId, receipt });
  await resumeClock(act, dossier, receipt);
  const state = dossier.handlerId === null ? DossierState.RECEIVED : DossierState.PROCESSING;
  await updateDossier(act.db, id, { state });
  await recordEvent(act, dossier, DossierEventKind.PAYMENT_CONFIRMED, version.code, receipt);
  return id;
}
