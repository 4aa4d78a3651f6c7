import type { Clock } from '../../server/kit/index.ts';

export interface TestClock extends Clock {
  /** From now on it is that moment (RFC 3339), and stays so. */
  set(moment: string): void;
}

/** A clock that stands still where it is set. */
export function testClock(moment: string): TestClock {
  let now = Temporal.Instant.from(moment);
  return {
    now: () => now,
    set: (next) => {
      now = Temporal.Instant.from(next);
    },
  };
}
