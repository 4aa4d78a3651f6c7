import { dayAt } from './day-at.ts';
import { type DeadlineEntry, type DeadlineEntryKind, TimeUnit } from './model.ts';
import { startOfDay } from './start-of-day.ts';

/** A time limit, and from when it counts. */
export interface Counted {
  readonly receivedAt: Date;
  readonly amount: number;
  readonly unit: TimeUnit;
  /** When the clock stood for payments. */
  readonly stood?: readonly { readonly from: Date; readonly to: Date }[];
}

const PASSED_OVER: ReadonlySet<DeadlineEntryKind> = new Set([
  'calendar-revision',
  'opinion-asked',
  'opinion-given',
]);

type Entry = Pick<DeadlineEntry, 'kind' | 'at' | 'countsFrom' | 'amount' | 'unit' | 'dueAt' | 'breach'>;

/**
 * What a ledger counts by: the limit of its last start, or the day that was promised with an apology, of which the next
 * working day is the close where nobody works on it. Null where nothing is counted: while the clock stands, and where
 * there is no exact limit. A second request for a supplement lets the clock run on, a revision only says by which
 * calendar it was reckoned last, and opinions have deadlines of their own. When a payment was made, the clock goes on
 * with the time that was left: the waiting is subtracted (Decision 766/2022, indicator 2.1).
 */
export function countedBy(entries: readonly Entry[]): Counted | null {
  const last = entries.findLast(
    ({ kind, breach }) => !PASSED_OVER.has(kind) && breach !== 'second-supplement',
  );
  if (last === undefined) return null;
  if (last.kind === 'payment-made') return wentOn(entries, last);
  const { kind, countsFrom, amount, unit, dueAt } = last;
  if (kind === 'extension')
    return dueAt === null
      ? null
      : { receivedAt: startOfDay(dayAt(dueAt)), amount: 0, unit: TimeUnit.WORKING_DAY };
  if (countsFrom === null || amount === null || unit === null) return null;
  return { receivedAt: countsFrom, amount, unit };
}

/** What was counted before a payment was asked for, and how long the clock stood. */
function wentOn(entries: readonly Entry[], made: Entry): Counted | null {
  const stop = entries.slice(0, entries.indexOf(made)).findLastIndex(({ kind }) => kind === 'payment-asked');
  const asked = entries[stop];
  const before = countedBy(entries.slice(0, Math.max(0, stop)));
  if (before === null || asked === undefined) return null;
  return { ...before, stood: [...(before.stood ?? []), { from: asked.at, to: made.at }] };
}

/** When a dossier is due by its ledger and the calendar of its agency, which `dueAt` reckons by. */
export function dueOf(entries: readonly Entry[], dueAt: (counted: Counted) => Date): Date | null {
  const counted = countedBy(entries);
  return counted === null ? null : dueAt(counted);
}
