import type { Act } from '../../../server/kit/index.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { Limit } from './limit-from.ts';

/** Begins a deadline, or begins it again from zero. Without a limit the entry has no due date. */
export async function startClock(
  act: Act,
  dossierId: number,
  kind: 'start' | 'restart',
  at: Date,
  limit: Limit | null,
): Promise<void> {
  const actorId = act.viewer?.accountId ?? null;
  await insertDeadlineEntry(act.db, { dossierId, kind, at, actorId, countsFrom: at, ...(limit ?? {}) });
}
