import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { DeadlineEntryKind } from '../model.ts';
import { findDeadlineEntries, insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { DossierRow } from '../queries/dossier.ts';

/**
 * Lets a clock go on that stood for a payment, with the time that was left: the waiting is subtracted (Decision 766/2022,
 * indicator 2.1).
 */
export async function resumeClock(
  act: Act,
  { id: dossierId, agencyId }: Pick<DossierRow, 'id' | 'agencyId'>,
  note: string,
): Promise<void> {
  const now = new Date(act.clock.now().epochMilliseconds);
  const entries = await findDeadlineEntries(act.db, [dossierId]);
  const stop = entries.findLastIndex(({ kind }) => kind === DeadlineEntryKind.PAYMENT_ASKED);
  const due = entries.slice(0, stop).at(-1)?.dueAt ?? null;
  const stoppedAt = entries[stop]?.at ?? now;
  const unit = entries.findLast(({ countsFrom }) => countsFrom !== null)?.unit ?? 'working-day';
  const dueAt =
    due === null
      ? null
      : await act.call(organisations.calls.resumedDue, { agencyId, due, stoppedAt, resumedAt: now, unit });
  await insertDeadlineEntry(act.db, {
    dossierId,
    kind: DeadlineEntryKind.PAYMENT_MADE,
    at: now,
    actorId: act.viewer?.accountId ?? null,
    dueAt,
    note,
  });
}
