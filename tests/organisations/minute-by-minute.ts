import type { TimeLimit } from '../../modules/organisations/working-time/due-at.ts';

const MINUTES_PER_DAY = 1440;
const LOCAL_OFFSET = 7 * 60;
const LATEST = 15 * 60;

/** Opening, lunch, end of lunch and close, in minutes of the day. */
export type Times = readonly [number, number, number, number];

/** From which minute to which a clock stood. */
export type Stood = readonly [from: number, to: number];

/** What is known of an agency, days as numbers since 1970. */
export interface Agency {
  readonly exceptions: ReadonlyMap<number, 'day-off' | 'working-day'>;
  /** In force from a day on; each list begins with -Infinity, or is empty. */
  readonly defaultHours: readonly (readonly [number, Times])[];
  readonly ownHours: readonly (readonly [number, Times])[];
}

/**
 * The same rules without a calendar: every minute on which somebody works, from one day to another, is written down, and
 * a limit is counted along them. Whole numbers since 1970, without Temporal.
 */
export function minuteByMinute(agency: Agency, first: number, last: number) {
  const days = Array.from({ length: last - first + 1 }, (_, ahead) => minutesOf(first + ahead, agency));
  const worked = days.filter((minutes) => minutes.length > 0);
  const nthWorked = new Map(worked.map((minutes, nth) => [minutes, nth]));
  const all = worked.flat();
  const minutesOn = (day: number): readonly number[] => {
    const minutes = days[day - first];
    if (minutes === undefined) throw new Error('The minutes that were written down do not reach that far');
    return minutes;
  };

  /** The clock stands from one minute to another, so many times. */
  function dueMinute(receivedMinute: number, { amount, unit }: TimeLimit, stood: readonly Stood[]): number {
    const received = receivedMinute + LOCAL_OFFSET;
    const tooLate = received % MINUTES_PER_DAY > LATEST || minutesOn(dayOf(received)).length === 0;
    const nth = firstAtLeast(all, tooLate ? (dayOf(received) + 1) * MINUTES_PER_DAY : received);
    const start = all[nth] ?? Infinity;
    const stops = stood.map(
      ([from, to]) => [Math.max(start, from + LOCAL_OFFSET), Math.max(start, to + LOCAL_OFFSET)] as const,
    );
    if (unit === 'calendar-day') return afterDays(dayOf(start), amount, stops);
    return stops.reduce(
      (due, [from, to]) => {
        if (from >= due + LOCAL_OFFSET) return due;
        const left = firstAtLeast(all, due + LOCAL_OFFSET) - firstAtLeast(all, from);
        return after(all[firstAtLeast(all, to) + left - 1]);
      },
      workedOff(nth, { amount, unit }),
    );
  }

  /** Goes from day to day, and from stop to stop: each day on which the clock goes is one less to come. */
  function afterDays(first: number, amount: number, stops: readonly Stood[]): number {
    let [day, left] = [first, amount];
    const closing = () => {
      let closed = day + left;
      while (minutesOn(closed).length === 0) closed += 1;
      return after(minutesOn(closed).at(-1));
    };
    for (const [from, to] of stops) {
      if (from >= closing() + LOCAL_OFFSET) break;
      left = Math.max(0, left - (dayOf(from) - day));
      day = dayOf(to);
    }
    return closing();
  }

  function workedOff(nth: number, { amount, unit }: TimeLimit): number {
    const start = all[nth] ?? Infinity;
    if (unit === 'working-hour') return after(all[nth + amount * 60 - 1]);
    const today = minutesOn(dayOf(start));
    const nthDay = nthWorked.get(today) ?? Infinity;
    const before = today.indexOf(start);
    if (amount === 0) return after(today.at(-1));
    if (before === 0) return after(worked[nthDay + amount - 1]?.at(-1));
    const end = worked[nthDay + amount] ?? [];
    return after(end[Math.min(before, end.length) - 1]);
  }
  return dueMinute;
}

/** The end of a minute. */
function after(localMinute: number | undefined): number {
  if (localMinute === undefined) throw new Error('The minutes that were written down do not reach that far');
  return localMinute + 1 - LOCAL_OFFSET;
}

function minutesOf(day: number, agency: Agency): readonly number[] {
  const kind = agency.exceptions.get(day);
  // Day 0, 1 January 1970, was a Thursday.
  const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
  if (kind === 'day-off' || (kind === undefined && weekend)) return [];
  const [, times] =
    agency.ownHours.findLast(([from]) => from <= day) ??
    agency.defaultHours.findLast(([from]) => from <= day) ??
    [];
  const minutes: number[] = [];
  for (let time = 0; times !== undefined && time < MINUTES_PER_DAY; time += 1) {
    const onShift = (time >= times[0] && time < times[1]) || (time >= times[2] && time < times[3]);
    if (onShift) minutes.push(day * MINUTES_PER_DAY + time);
  }
  return minutes;
}

function dayOf(localMinute: number): number {
  return Math.floor(localMinute / MINUTES_PER_DAY);
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
