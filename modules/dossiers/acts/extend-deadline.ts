import { type Act, dayOf, InvalidInput, momentOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { dossiers } from '../contract.ts';
import { AlreadyExtended, NothingDue, TooLateToExtend } from '../deadline/refusals.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { findDeadlineEntries, insertDeadlineEntry } from '../queries/deadline-entries.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

/**
 * Apologises and gives a new day: once, and at least one day before the deadline (Decree 118/2025 Art. 19(9)). It is due
 * at the close of that day.
 */
export async function extendDeadline(
  act: Act,
  id: number,
  { day, reason }: { readonly day: string; readonly reason: string },
): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.EXTEND_DEADLINE, id);
  const { agencyId, dueAt: due } = dossier;
  if (due === null) throw new NothingDue();
  const entries = await findDeadlineEntries(act.db, [id]);
  if (entries.some(({ kind }) => kind === 'extension')) throw new AlreadyExtended();
  const now = act.clock.now();
  const dueDay = dayOf(momentOf(due));
  if (Temporal.PlainDate.compare(dayOf(now), dueDay) >= 0) throw new TooLateToExtend();
  const dueAt = await act.call(organisations.calls.closeOn, { agencyId, day });
  const { longestExtension } = await act.settings(dossiers);
  const ahead = dueDay.until(day).days;
  if (dueAt === null || ahead < 1 || ahead > longestExtension) throw notAsDay(longestExtension);
  await insertDeadlineEntry(act.db, {
    dossierId: id,
    kind: 'extension',
    at: new Date(now.epochMilliseconds),
    actorId: viewer.accountId,
    dueAt,
    note: reason,
  });
  await recordEvent(act, dossier, DossierEventKind.DEADLINE_EXTENDED, version.code, reason);
  return id;
}

function notAsDay(most: number): InvalidInput {
  return new InvalidInput('day', {
    vi: `Ngày hẹn lại phải là ngày làm việc, sau ngày hẹn cũ và không quá ${most} ngày.`,
    en: `The new day must be a working day after the deadline, and at most ${most} days after it.`,
  });
}
