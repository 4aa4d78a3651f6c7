import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { findDeadlineEntries, insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { DossierRow } from '../queries/dossier.ts';
import { countedBy } from './due-of.ts';
import { DeadlineEntryKind } from './model.ts';

/** Lets a clock go on that stood for a payment, with the time that was left. */
export async function resumeClock(
  act: Act,
  { id: dossierId, agencyId, clockAgencyId }: Pick<DossierRow, 'id' | 'agencyId' | 'clockAgencyId'>,
  note: string,
): Promise<void> {
  const made = {
    dossierId,
    kind: DeadlineEntryKind.PAYMENT_MADE,
    at: new Date(act.clock.now().epochMilliseconds),
    actorId: act.viewer?.accountId ?? null,
    note,
  };
  const uncounted = { countsFrom: null, amount: null, unit: null, dueAt: null, breach: null };
  const counted = countedBy([...(await findDeadlineEntries(act.db, [dossierId])), { ...made, ...uncounted }]);
  const dueAt =
    counted === null
      ? null
      : await act.call(organisations.calls.dueAt, { agencyId: clockAgencyId ?? agencyId, ...counted });
  await insertDeadlineEntry(act.db, { ...made, dueAt });
}
