import type { TimeLimit } from '../../modules/organisations/working-time/due-at.ts';

const MINUTES_PER_DAY = 1440;
const LOCAL_OFFSET = 7 * 60;
const LATEST = 15 * 60;

/** Opening, lunch, end of lunch and close, in minutes of the day. */
export type Times = readonly [number, number, number, number];

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

  return function dueMinute(receivedMinute: number, { amount, unit }: TimeLimit): number {
    const received = receivedMinute + LOCAL_OFFSET;
    const tooLate = received % MINUTES_PER_DAY > LATEST || minutesOn(dayOf(received)).length === 0;
    const nth = firstAtLeast(all, tooLate ? (dayOf(received) + 1) * MINUTES_PER_DAY : received);
    const start = all[nth] ?? Infinity;
    if (amount === 0 || unit === 'calendar-day') {
      let day = dayOf(start) + amount;
      while (minutesOn(day).length === 0) day += 1;
      return after(minutesOn(day).at(-1));
    }
    if (unit === 'working-hour') return after(all[nth + amount * 60 - 1]);
    const today = minutesOn(dayOf(start));
    const nthDay = nthWorked.get(today) ?? Infinity;
    const before = today.indexOf(start);
    if (before === 0) return after(worked[nthDay + amount - 1]?.at(-1));
    const end = worked[nthDay + amount] ?? [];
    return after(end[Math.min(before, end.length) - 1]);
  };
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
