import type { Shift, Shifts } from './calendar.ts';

/** The working time of a whole day, in milliseconds. */
export function lengthOf([morning, afternoon]: Shifts): number {
  return lengthOfShift(morning) + lengthOfShift(afternoon);
}

/** How much of the day's working time is over at a time of it, in milliseconds. */
export function workedUntil(time: number, [morning, afternoon]: Shifts): number {
  return workedOf(morning, time) + workedOf(afternoon, time);
}

/** The earliest time of the day at which so many milliseconds of its working time are over. */
export function timeWhenWorked(worked: number, [morning, afternoon]: Shifts): number {
  const beforeLunch = lengthOfShift(morning);
  return worked <= beforeLunch ? morning.from + worked : afternoon.from + worked - beforeLunch;
}

function workedOf({ from, to }: Shift, time: number): number {
  return Math.max(0, Math.min(time, to) - from);
}

function lengthOfShift({ from, to }: Shift): number {
  return to - from;
}
