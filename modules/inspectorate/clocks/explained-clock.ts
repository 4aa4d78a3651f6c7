import type { ExplainedLimitDay } from '../../organisations/contract.ts';
import { DayReason } from '../../organisations/model.ts';
import type { RunningClock } from './clocks-of.ts';

/**
 * Every day of a clock and why it counts or does not, from the day on which it began. `counted` is what the calendar of
 * the agency says of `countedDays`.
 */
export function explainedClock(
  { from, limit: { amount, unit } }: RunningClock,
  counted: readonly ExplainedLimitDay[],
): readonly ExplainedLimitDay[] {
  const start: ExplainedLimitDay = { day: from, counted: false, reason: DayReason.STARTING_DAY, name: null };
  if (unit === 'working-day') return [start, ...counted.filter(({ day }) => day > from)];
  const day = Temporal.PlainDate.from(from);
  const days = Array.from({ length: amount }, (_, nth) => ({
    day: day.add({ days: nth + 1 }).toString(),
    counted: true,
    reason: DayReason.CALENDAR_DAY,
    name: null,
  }));
  // The last day as the calendar sees it, and those behind it on which nobody works.
  const moved = counted.length > 1 ? counted.slice(1).map(movedTo) : [];
  return [start, ...days, ...moved];
}

function movedTo(day: ExplainedLimitDay): ExplainedLimitDay {
  return day.counted ? { ...day, counted: false, reason: DayReason.MOVED_TO } : day;
}
