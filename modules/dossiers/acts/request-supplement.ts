import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { dossiers } from '../contract.ts';
import { DeadlineBreach } from '../deadline/model.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { findDeadlineEntries, insertDeadlineEntry } from '../queries/deadline-entries.ts';
import { type DossierRow, updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/**
 * Gives a dossier back to its applicant, who is told what is missing. The first time the clock stands, and begins again
 * from zero when the supplement comes (Decree 118/2025 Art. 19(4)); a second time it runs on, and the dossier counts as
 * late (Art. 15(3)).
 */
export async function requestSupplement(act: Act, id: number, request: string): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.REQUEST_SUPPLEMENT, id);
  const breach = await breachOf(act, dossier);
  await insertDeadlineEntry(act.db, {
    dossierId: id,
    kind: 'supplement-asked',
    at: new Date(act.clock.now().epochMilliseconds),
    actorId: viewer.accountId,
    dueAt: breach === DeadlineBreach.SECOND_SUPPLEMENT ? dossier.dueAt : null,
    breach,
    note: request,
  });
  await updateDossier(act.db, id, { state: DossierState.WAITING_SUPPLEMENT });
  await recordEvent(act, dossier, DossierEventKind.SUPPLEMENT_REQUESTED, version.code, request);
  return id;
}

/** What the law is broken by, or null: asking twice, or later than so many working days after the receipt. */
async function breachOf(act: Act, { id, agencyId, receivedAt }: DossierRow): Promise<DeadlineBreach | null> {
  const entries = await findDeadlineEntries(act.db, [id]);
  if (entries.some(({ kind }) => kind === 'supplement-asked')) return DeadlineBreach.SECOND_SUPPLEMENT;
  if (receivedAt === null) return null;
  const { supplementWithin: amount } = await act.settings(dossiers);
  const last = await act.call(organisations.calls.dueAt, {
    agencyId,
    receivedAt,
    amount,
    unit: 'working-day',
  });
  return act.clock.now().epochMilliseconds > last.getTime() ? DeadlineBreach.LATE_SUPPLEMENT : null;
}
