import { dayAt } from './day-at.ts';
import type { Counted } from './due-of.ts';
import { DeadlineDayReason, type DeadlineEntry, type ExplainedDay, TimeUnit } from './model.ts';
import { startOfDay } from './start-of-day.ts';

type Days = readonly ExplainedDay[];

/** What an entry is explained with: what comes behind it, and the next request for a supplement that stops the clock. */
interface Placed {
  readonly entry: DeadlineEntry;
  readonly later: readonly DeadlineEntry[];
  readonly stop: DeadlineEntry | undefined;
}

/** The days of a limit by the calendar of the agency. */
type DaysOf = (counted: Counted) => Promise<Days>;

/**
 * Every day from the receipt to the day on which a dossier is due, and why it counts or does not. While the clock
 * stands, to `today`: this day or, for a dossier that has ended, the day of its end.
 */
export async function explainDeadline(
  entries: readonly DeadlineEntry[],
  { today, daysOf }: { readonly today: string; readonly daysOf: DaysOf },
): Promise<Days> {
  let days: Days = [];
  for (const [nth, entry] of entries.entries()) {
    const later = entries.slice(nth + 1);
    const placed = { entry, later, stop: later.find(stopsClock) };
    if (entry.kind === 'extension') days = await extendedDays(daysOf, days, placed);
    else if (entry.countsFrom !== null) days = followedBy(days, await countedDays(daysOf, placed));
    else if (stopsClock(entry)) days = [...days, ...waitingDays(days, placed, today)];
  }
  return days;
}

/** The days of a clock that runs. A request for a supplement makes void what was counted before it. */
async function countedDays(
  daysOf: DaysOf,
  { entry: { countsFrom, amount, unit }, stop }: Placed,
): Promise<Days> {
  if (countsFrom === null || amount === null || unit === null) return [];
  return voidedBy(stop, await daysOf({ receivedAt: countsFrom, amount, unit }));
}

/** What was counted before the clock stood is void, and what would have come after it does not come. */
function voidedBy(stop: DeadlineEntry | undefined, days: Days): Days {
  if (stop === undefined) return days;
  return days
    .filter(({ day }) => day <= dayAt(stop.at))
    .map((day) => (day.counted ? { ...day, counted: false, reason: DeadlineDayReason.RESTARTED } : day));
}

/** The days on which the clock stood, up to the next entry or to this day; before them those on which it had run out. */
function waitingDays(before: Days, { entry, later: [after] }: Placed, today: string): Days {
  const asked = dayAt(entry.at);
  const last = after === undefined ? today : dayAt(after.at);
  return daysBetween(before.at(-1)?.day ?? asked, last).map((day) => ({
    day,
    counted: false,
    reason: day <= asked ? DeadlineDayReason.OVERDUE : DeadlineDayReason.WAITING,
    name: null,
  }));
}

/** What there was, and the days that were given with an apology, up to where changes of the calendar moved the last. */
async function extendedDays(daysOf: DaysOf, before: Days, { entry, later, stop }: Placed): Promise<Days> {
  const restart = later.findIndex(({ countsFrom }) => countsFrom !== null);
  const revised = later
    .slice(0, restart === -1 ? later.length : restart)
    .findLast(({ kind }) => kind === 'calendar-revision');
  const dueAt = revised?.dueAt ?? entry.dueAt;
  const former = before.at(-1)?.day;
  if (dueAt === null || former === undefined) return before;
  const due = dayAt(dueAt);
  const [first, ...more] = daysBetween(former, due);
  const kept = before.filter(({ day }) => day <= due);
  if (first === undefined) return kept;
  // More working days than there can be between the two.
  const days = await daysOf({
    receivedAt: startOfDay(first),
    amount: more.length + 1,
    unit: TimeUnit.WORKING_DAY,
  });
  const extended = days
    .filter(({ day }) => day <= due)
    .map((day) => (day.counted ? { ...day, reason: DeadlineDayReason.EXTENDED } : day));
  return [...kept, ...voidedBy(stop, extended)];
}

function stopsClock({ kind, dueAt }: DeadlineEntry): boolean {
  return kind === 'supplement-asked' && dueAt === null;
}

/** A later segment has the last word on a day that both name. */
function followedBy(before: Days, after: Days): Days {
  const first = after[0]?.day;
  return first === undefined ? before : [...before.filter(({ day }) => day < first), ...after];
}

/** The days after the first, up to the last. */
function daysBetween(first: string, last: string): readonly string[] {
  const from = Temporal.PlainDate.from(first);
  const count = Math.max(0, from.until(last).days);
  return Array.from({ length: count }, (_, ahead) => from.add({ days: ahead + 1 }).toString());
}
