import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import type { Version } from '../acts/dossier-for.ts';
import { offerOf } from '../intake/offer-of.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { DossierRow } from '../queries/dossier.ts';

/**
 * Begins a deadline, or begins it again from zero, now: as long as its case takes by its channel. Where the catalogue states no exact limit, none is invented: the
 * entry has no due date.
 */
export async function startClock(
  act: Act,
  dossier: Pick<DossierRow, 'id' | 'agencyId' | 'channel' | 'caseName'>,
  version: Version,
  kind: 'start' | 'restart',
): Promise<void> {
  const now = new Date(act.clock.now().epochMilliseconds);
  const { timeAmount, timeUnit } = offerOf(version, dossier.channel, dossier.caseName);
  const limit =
    timeAmount === null || timeUnit === null || timeUnit === 'none'
      ? null
      : { amount: timeAmount, unit: timeUnit };
  const { agencyId } = dossier;
  const dueAt =
    limit === null
      ? null
      : await act.call(organisations.calls.dueAt, { agencyId, receivedAt: now, ...limit });
  await insertDeadlineEntry(act.db, {
    dossierId: dossier.id,
    kind,
    at: now,
    actorId: act.viewer?.accountId ?? null,
    countsFrom: now,
    ...(limit ?? {}),
    dueAt,
  });
}
