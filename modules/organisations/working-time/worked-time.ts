import type { Shift, Shifts } from './calendar.ts';

/** The working time of a whole day, in nanoseconds. */
export function lengthOf(shifts: Shifts): number {
  return shifts.reduce((sum, shift) => sum + lengthOfShift(shift), 0);
}

/** How much of the day's working time is over at a moment, in nanoseconds. */
export function workedUntil(time: Temporal.PlainTime, shifts: Shifts): number {
  return shifts.reduce((sum, { from, to }) => {
    const end = Temporal.PlainTime.compare(time, to) < 0 ? time : to;
    return sum + Math.max(0, lengthOfShift({ from, to: end }));
  }, 0);
}

/** The earliest moment at which so many nanoseconds of the day's working time are over. */
export function timeWhenWorked(worked: number, [morning, afternoon]: Shifts): Temporal.PlainTime {
  const beforeLunch = lengthOfShift(morning);
  return worked <= beforeLunch
    ? morning.from.add({ nanoseconds: worked })
    : afternoon.from.add({ nanoseconds: worked - beforeLunch });
}

function lengthOfShift({ from, to }: Shift): number {
  return from.until(to).total('nanoseconds');
}
