import type { Act } from '../../../server/kit/index.ts';
import { DeadlineEntryKind } from '../deadline/model.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';
import { updateDossier } from '../queries/dossier.ts';
import { insertPayment } from '../queries/payments.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/** Asks the applicant to pay (yêu cầu thực hiện nghĩa vụ tài chính): until the desk confirms it, the clock stands. */
export async function requestPayment(
  act: Act,
  id: number,
  { amount, reason }: { readonly amount: number; readonly reason: string },
): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.REQUEST_PAYMENT, id);
  const at = new Date(act.clock.now().epochMilliseconds);
  const { accountId } = viewer;
  await insertPayment(act.db, { dossierId: id, amount, reason, askedAt: at, askedById: accountId });
  await insertDeadlineEntry(act.db, {
    dossierId: id,
    kind: DeadlineEntryKind.PAYMENT_ASKED,
    at,
    actorId: accountId,
    dueAt: null,
    note: reason,
  });
  await updateDossier(act.db, id, { state: DossierState.WAITING_PAYMENT });
  await recordEvent(act, dossier, DossierEventKind.PAYMENT_REQUESTED, version.code, reason);
  return id;
}
