import { dayAt } from './day-at.ts';
import { type Counted, countedBy } from './due-of.ts';
import { DeadlineDayReason, type DeadlineEntry, type ExplainedDay, TimeUnit } from './model.ts';
import { startOfDay } from './start-of-day.ts';

type Days = readonly ExplainedDay[];

/** What an entry is explained with: what comes behind it, and those of them that stop the clock. */
interface Placed {
  readonly entry: DeadlineEntry;
  readonly later: readonly DeadlineEntry[];
  readonly stops: readonly DeadlineEntry[];
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
    const placed = { entry, later, stops: later.filter(stopsClock) };
    const isPromised = entries.slice(0, nth).findLast(setsDue)?.kind === 'extension';
    if (entry.kind === 'extension' || (entry.kind === 'payment-made' && isPromised))
      days = await furtherDays(daysOf, days, placed);
    else if (goesOn(entry)) {
      const counted = countedBy(entries.slice(0, nth + 1));
      if (counted !== null) days = followedBy(days, stoppedBy(placed.stops, await daysOf(counted)));
    } else if (stopsClock(entry)) days = [...days, ...waitingDays(days, placed, today)];
  }
  return days;
}

/**
 * What would have come after the clock stood does not come; what was counted before a request for a supplement is void,
 * however often the clock stood before.
 */
function stoppedBy(stops: readonly DeadlineEntry[], days: Days): Days {
  const [stop] = stops;
  if (stop === undefined) return days;
  const isVoid = stops.some(({ kind }) => kind === 'supplement-asked');
  return days
    .filter(({ day }) => day <= dayAt(stop.at))
    .map((day) =>
      day.counted && isVoid ? { ...day, counted: false, reason: DeadlineDayReason.RESTARTED } : day,
    );
}

/**
 * The days on which the clock stood, up to that on which it went on, or to this day; before them those on which it had
 * run out.
 */
function waitingDays(before: Days, { entry, later }: Placed, today: string): Days {
  const asked = dayAt(entry.at);
  const after = later.find(goesOn);
  const last = after === undefined ? today : dayAt(after.at);
  return daysBetween(before.at(-1)?.day ?? asked, last).map((day) => ({
    day,
    counted: false,
    reason: day <= asked ? DeadlineDayReason.OVERDUE : DeadlineDayReason.WAITING,
    name: null,
  }));
}

/**
 * What there was, and the days that were given with an apology or were left when a payment was made, up to where changes
 * of the calendar moved the last.
 */
async function furtherDays(daysOf: DaysOf, before: Days, { entry, later, stops }: Placed): Promise<Days> {
  const isExtension = entry.kind === 'extension';
  const next = later.findIndex(goesOn);
  const revised = later
    .slice(0, next === -1 ? later.length : next)
    .findLast(({ kind }) => kind === 'calendar-revision');
  const dueAt = revised?.dueAt ?? entry.dueAt;
  const former = before.at(-1)?.day;
  if (dueAt === null || former === undefined) return before;
  const due = dayAt(dueAt);
  const [first, ...more] = daysBetween(former, due);
  const kept = before.filter(({ day }) => day <= due);
  if (first === undefined) return kept;
  // More days than there can be between the two.
  const limit = { amount: more.length + 1, unit: TimeUnit.WORKING_DAY };
  const days = await daysOf({ receivedAt: startOfDay(first), ...limit });
  const further = days
    .filter(({ day }) => day > former && day <= due)
    .map((day) => (day.counted && isExtension ? { ...day, reason: DeadlineDayReason.EXTENDED } : day));
  return [...kept, ...stoppedBy(stops, further)];
}

/** Whether the deadline is by an entry, whatever was before. */
function setsDue({ kind, countsFrom }: DeadlineEntry): boolean {
  return countsFrom !== null || kind === 'extension';
}

/** Whether a clock runs from an entry on that did not before. */
function goesOn({ kind, countsFrom }: DeadlineEntry): boolean {
  return countsFrom !== null || kind === 'payment-made';
}

function stopsClock({ kind, dueAt }: DeadlineEntry): boolean {
  return (kind === 'supplement-asked' || kind === 'payment-asked') && dueAt === null;
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
