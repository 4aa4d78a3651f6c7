import { ZONE } from '../../../server/kit/index.ts';

/** A day as its number since 1 January 1970, and the milliseconds of it that are over: whole numbers, for speed. */
export interface LocalTime {
  readonly day: number;
  readonly time: number;
}

const DAY = 86_400_000;
const OFFSET = Temporal.PlainDate.from('2000-01-01').toZonedDateTime(ZONE).offsetNanoseconds / 1_000_000;

/** The local time of a moment (since 1975, when the whole country came to keep one). */
export function localTime(moment: Temporal.Instant): LocalTime {
  const local = moment.epochMilliseconds + OFFSET;
  const day = Math.floor(local / DAY);
  return { day, time: local - day * DAY };
}

export function momentAt({ day, time }: LocalTime): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY + time - OFFSET);
}

export function isBefore(a: LocalTime, b: LocalTime): boolean {
  return a.day < b.day || (a.day === b.day && a.time < b.time);
}

/** The number of a day, `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/** The day of a number, `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
