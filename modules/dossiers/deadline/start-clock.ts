import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import type { Version } from '../acts/dossier-for.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { DossierRow } from '../queries/dossier.ts';

const ONLINE = 2;

/**
 * Begins a deadline, or begins it again from zero, now. Where the catalogue states no exact limit, none is invented: the
 * entry has no due date.
 */
export async function startClock(
  act: Act,
  dossier: Pick<DossierRow, 'id' | 'agencyId'>,
  { offers }: Version,
  kind: 'start' | 'restart',
): Promise<void> {
  const now = new Date(act.clock.now().epochMilliseconds);
  const { timeAmount = null, timeUnit = null } =
    offers.find(({ channel }) => channel === ONLINE) ?? offers[0] ?? {};
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
