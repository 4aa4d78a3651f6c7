import { dayAt } from './day-at.ts';
import type { DeadlineEntry } from './model.ts';
import { DeadlineState } from './model.ts';

/** How a deadline stands: what is due, and how that compares with the clock. */
export interface Standing {
  /** Null while the clock stands, and where the catalogue states no exact limit. */
  readonly due: Date | null;
  readonly state: DeadlineState;
}

/**
 * The standing that a ledger gives, its entries in their order. A dossier for which a supplement was asked twice counts
 * as late, whatever the day (Decree 118/2025 Art. 15(3): once, and completely). Finished dossiers are early, on time or
 * late by the day, as the control slip has it (trước hạn, đúng hạn, quá hạn); what ended while its clock stood, by when
 * the clock stopped: the waiting is no time of the office.
 */
export function standingOf(
  entries: readonly Pick<DeadlineEntry, 'kind' | 'at' | 'dueAt' | 'breach'>[],
  {
    now,
    finishedAt,
    waits,
  }: { readonly now: Temporal.Instant; readonly finishedAt: Date | null; readonly waits: boolean },
): Standing {
  const due = entries.at(-1)?.dueAt ?? null;
  const started = entries.some(({ kind }) => kind === 'start');
  const breached = entries.some(({ breach }) => breach === 'second-supplement');
  const last = entries.findLastIndex(({ dueAt }) => dueAt !== null);
  if (!started) return { due, state: waits ? DeadlineState.WAITING : DeadlineState.NOT_STARTED };
  if (finishedAt !== null) {
    const stoppedAt = entries[last + 1]?.at;
    const state = finishedAs(entries[last]?.dueAt ?? null, stoppedAt ?? finishedAt, breached);
    return { due, state };
  }
  if (breached) return { due, state: DeadlineState.LATE };
  if (due !== null) {
    return { due, state: now.epochMilliseconds > due.getTime() ? DeadlineState.LATE : DeadlineState.RUNNING };
  }
  return { due, state: waits ? DeadlineState.WAITING : DeadlineState.NO_LIMIT };
}

function finishedAs(due: Date | null, finishedAt: Date, breached: boolean): DeadlineState {
  if (breached) return DeadlineState.FINISHED_LATE;
  if (due === null) return DeadlineState.NO_LIMIT;
  if (finishedAt > due) return DeadlineState.FINISHED_LATE;
  return dayAt(finishedAt) === dayAt(due) ? DeadlineState.FINISHED_ON_TIME : DeadlineState.FINISHED_EARLY;
}
