import { type Context, dayOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { DeadlineDayReason, type DeadlineEntry, type ExplainedDay, TimeUnit } from '../model.ts';

type Days = readonly ExplainedDay[];

/** An entry with the one before it, the one after it, and those that stop the clock later. */
interface Placed {
  readonly entry: DeadlineEntry;
  readonly before: DeadlineEntry | undefined;
  readonly after: DeadlineEntry | undefined;
  readonly stops: readonly DeadlineEntry[];
}

/** Every day from the receipt to the day on which a dossier is due, and why it counts or does not. */
export async function explainDeadline(
  { load, clock }: Pick<Context, 'load' | 'clock'>,
  agencyId: number,
  ledger: readonly DeadlineEntry[],
  finishedAt: Date | null,
): Promise<Days> {
  // An opinion has a deadline of its own.
  const entries = ledger.filter(({ kind }) => kind !== 'opinion-asked' && kind !== 'opinion-given');
  const today = finishedAt === null ? dayOf(clock.now()).toString() : dayAt(finishedAt);
  const segments = await Promise.all(
    entries.map((entry, nth) => {
      const later = entries.slice(nth + 1);
      const placed = { entry, before: entries[nth - 1], after: later[0], stops: later.filter(stopsClock) };
      return entry.kind === 'extension' || entry.kind === 'payment-made'
        ? furtherDays(load, agencyId, placed)
        : entry.countsFrom === null
          ? waitingDays(placed, today)
          : countedDays(load, agencyId, placed);
    }),
  );
  return segments.reduce(followedBy, []);
}

/** The days of a clock that runs. A request for a supplement makes void what was counted before it. */
async function countedDays(
  load: Context['load'],
  agencyId: number,
  { entry: { countsFrom, amount, unit }, stops }: Placed,
): Promise<Days> {
  if (countsFrom === null || amount === null || unit === null) return [];
  const limit = { agencyId, receivedAt: countsFrom, amount, unit };
  const days = (await load(organisations.loaders.explainedLimit, limit)) ?? [];
  return stoppedBy(stops, days);
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

/** The days on which the clock stood, up to the next entry or to this day. */
function waitingDays({ entry, after }: Placed, today: string): Days {
  if (!stopsClock(entry)) return [];
  return daysBetween(dayAt(entry.at), after === undefined ? today : dayAt(after.at)).map((day) => ({
    day,
    counted: false,
    reason: DeadlineDayReason.WAITING,
    name: null,
  }));
}

/** The days that were given with an apology, or that were left when a payment was made. */
async function furtherDays(
  load: Context['load'],
  agencyId: number,
  { entry: { kind, at, dueAt }, before, stops }: Placed,
): Promise<Days> {
  const isExtension = kind === 'extension';
  const from = isExtension ? before?.dueAt : at;
  if (dueAt === null || from == null) return [];
  const [former, due] = [dayAt(from), dayAt(dueAt)];
  const days = await load(organisations.loaders.explainedLimit, {
    agencyId,
    receivedAt: from,
    // More working days than there can be between the two.
    amount: Math.max(1, daysBetween(former, due).length),
    unit: TimeUnit.WORKING_DAY,
  });
  const further = (days ?? [])
    .filter(({ day }) => day > former && day <= due)
    .map((day) => (day.counted && isExtension ? { ...day, reason: DeadlineDayReason.EXTENDED } : day));
  return stoppedBy(stops, further);
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

function dayAt(at: Date): string {
  return dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString();
}
