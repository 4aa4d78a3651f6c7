import { momentOf } from '../../../server/kit/index.ts';
import { isBefore, type LocalTime, localTime } from './local-time.ts';

/** A stretch for which a clock stands. */
export interface Stop {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/**
 * For which stretches a clock stood, in their order: never before its start, when there was nothing to stop, and none
 * that ends before it begins.
 */
export function stopsOf(
  stood: readonly { readonly from: Date; readonly to: Date }[],
  start: LocalTime,
): readonly Stop[] {
  return stood.map((stretch) => {
    const from = later(start, stretch.from);
    return { from, to: later(from, stretch.to) };
  });
}

function later(time: LocalTime, at: Date): LocalTime {
  const other = localTime(momentOf(at));
  return isBefore(time, other) ? other : time;
}
