import { ZONE } from '../../../server/kit/index.ts';

/** The first moment of a day. */
export function startOfDay(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}
