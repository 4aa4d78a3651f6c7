import { dayAt } from './day-at.ts';
import { type DeadlineEntry, TimeUnit } from './model.ts';
import { startOfDay } from './start-of-day.ts';

/** A time limit, and from when it counts. */
export interface Counted {
  readonly receivedAt: Date;
  readonly amount: number;
  readonly unit: TimeUnit;
}

type Entry = Pick<DeadlineEntry, 'kind' | 'countsFrom' | 'amount' | 'unit' | 'dueAt' | 'breach'>;

/**
 * What a ledger counts by: the limit of its last start, or the day that was promised with an apology, of which the next
 * working day is the close where nobody works on it. Null where nothing is counted: while the clock stands, and where
 * there is no exact limit. A second request for a supplement lets the clock run on, and a revision only says by which
 * calendar it was reckoned last.
 */
export function countedBy(entries: readonly Entry[]): Counted | null {
  const last = entries.findLast(
    ({ kind, breach }) => kind !== 'calendar-revision' && breach !== 'second-supplement',
  );
  if (last === undefined) return null;
  const { kind, countsFrom, amount, unit, dueAt } = last;
  if (kind === 'extension')
    return dueAt === null
      ? null
      : { receivedAt: startOfDay(dayAt(dueAt)), amount: 0, unit: TimeUnit.WORKING_DAY };
  if (countsFrom === null || amount === null || unit === null) return null;
  return { receivedAt: countsFrom, amount, unit };
}

/** When a dossier is due by its ledger and the calendar of its agency, which `dueAt` reckons by. */
export function dueOf(entries: readonly Entry[], dueAt: (counted: Counted) => Date): Date | null {
  const counted = countedBy(entries);
  return counted === null ? null : dueAt(counted);
}
