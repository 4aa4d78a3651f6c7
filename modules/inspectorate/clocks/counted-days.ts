import { ZONE } from '../../../server/kit/index.ts';
import type { TimeLimit } from './limit-for.ts';

/** A limit as the calendar of an agency counts it. */
export interface CountedDays {
  readonly agencyId: number;
  readonly receivedAt: Date;
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day';
}

/**
 * A limit of these laws in the words of the calendar. The day on which something happens is not counted, at whatever
 * hour it was (Civil Code Art. 147), where the one-stop clock goes on from the hour: working days begin behind its last
 * moment, and of calendar days the last is named, which moves on to a day on which people work.
 */
export function countedDays(
  agencyId: number,
  from: string,
  { amount, unit }: Pick<TimeLimit, 'amount' | 'unit'>,
): CountedDays {
  const day = Temporal.PlainDate.from(from);
  const [starts, rest] =
    unit === 'calendar-day'
      ? [startOf(day.add({ days: amount })), 0]
      : [startOf(day.add({ days: 1 })) - 1, amount];
  return { agencyId, receivedAt: new Date(starts), amount: rest, unit };
}

function startOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(ZONE).epochMilliseconds;
}
